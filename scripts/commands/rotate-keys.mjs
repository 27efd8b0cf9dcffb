import { join } from "node:path"
import { childEnvironment } from "../lib/environment/child.mjs"
import { loadDotEnv } from "../lib/environment/dot-env.mjs"
import { describeError, Failure } from "../lib/failure.mjs"
import { dataFolder, ROOT } from "../lib/paths.mjs"
import { warn } from "../lib/progress.mjs"
import { run } from "../lib/run.mjs"
import { PNPM } from "../lib/setup/pnpm.mjs"

/**
 * `npm run rotate-keys`: seals every Restricted value with the first of ENCRYPTION_KEYS, beside a running stack, and says when an
 * older key can go (docs/rotating-keys.md). Exit code 1 while one is still needed.
 */
export async function rotateKeys() {
  try {
    loadDotEnv()
    const data = dataFolder()
    const { readSettings } = await import("../lib/environment/read.mjs")
    const { addresses, serviceEnvironments } = await import("../lib/environment/services.mjs")
    const { ensureSecrets } = await import("../lib/secrets.mjs")
    const { isListening } = await import("../lib/stack/health.mjs")
    const settings = readSettings(process.env)
    if (addresses(settings).embedded.medusaDatabase && !(await isListening(`localhost:${settings.POSTGRES_PORT}`)))
      throw new Failure("not_running", 'The database does not run. Start it in another terminal with "npm start".')
    const { medusaOwner } = serviceEnvironments(settings, ensureSecrets(join(data, "secrets.json")))
    const { code } = await run(PNPM, ["--filter", "@dakkah/medusa", "run", "rotate-keys"], {
      cwd: ROOT,
      env: childEnvironment(medusaOwner),
      show: true,
      allowFailure: true,
    })
    process.exitCode = code
  } catch (error) {
    warn(describeError(error))
    process.exitCode = 1
  }
}
