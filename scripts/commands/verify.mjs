import { join } from "node:path"
import { childEnvironment } from "../lib/environment/child.mjs"
import { loadDotEnv } from "../lib/environment/dot-env.mjs"
import { describeError, Failure } from "../lib/failure.mjs"
import { dataFolder, ROOT } from "../lib/paths.mjs"
import { warn } from "../lib/progress.mjs"
import { run } from "../lib/run.mjs"
import { PNPM } from "../lib/setup/pnpm.mjs"

/** `npm run verify`: recomputes every tenant's audit and ledger chain; exit code 1 when one is broken. Changes nothing. */
export async function verify() {
  try {
    loadDotEnv()
    const data = dataFolder()
    const { readSettings } = await import("../lib/environment/read.mjs")
    const { addresses, serviceEnvironments } = await import("../lib/environment/services.mjs")
    const { ensureSecrets } = await import("../lib/secrets.mjs")
    const { isListening } = await import("../lib/stack/health.mjs")
    const settings = readSettings(process.env)
    const { embedded } = addresses(settings)
    if (embedded.postgres && !(await isListening(`localhost:${settings.POSTGRES_PORT}`)))
      throw new Failure("not_running", 'The database does not run. Start it in another terminal with "npm start".')
    const env = childEnvironment(serviceEnvironments(settings, ensureSecrets(join(data, "secrets.json"))).medusa)
    const { code } = await run(PNPM, ["--filter", "@dakkah/medusa", "run", "verify"], {
      cwd: ROOT,
      env,
      show: true,
      allowFailure: true,
    })
    process.exitCode = code
  } catch (error) {
    warn(describeError(error))
    process.exitCode = 1
  }
}
