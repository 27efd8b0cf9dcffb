import { existsSync } from "node:fs"
import { join } from "node:path"
import { childEnvironment } from "../lib/environment/child.mjs"
import { loadDotEnv } from "../lib/environment/dot-env.mjs"
import { describeError, Failure } from "../lib/failure.mjs"
import { dataFolder, ROOT } from "../lib/paths.mjs"
import { warn } from "../lib/progress.mjs"
import { run } from "../lib/run.mjs"
import { PNPM } from "../lib/setup/pnpm.mjs"

/** `npm run bench [name]`: benchmarks against the suite that `npm start` runs. @param {string[]} names */
export async function bench(names) {
  try {
    loadDotEnv()
    const data = dataFolder()
    if (!existsSync(join(data, "run.json")))
      throw new Failure(
        "not_running",
        `nothing runs on ${data}. Start it in another terminal with "npm start", then measure.`,
      )
    const { readSettings } = await import("../lib/environment/read.mjs")
    const { addresses, serviceEnvironments } = await import("../lib/environment/services.mjs")
    const { ensureSecrets } = await import("../lib/secrets.mjs")
    const { stackForTests } = await import("../lib/stack/for-tests.mjs")
    const settings = readSettings(process.env)
    const environments = serviceEnvironments(settings, ensureSecrets(join(data, "secrets.json")))
    const env = childEnvironment(stackForTests({ ...addresses(settings), settings, data, environments }))
    const { code } = await run(PNPM, ["--filter", "@dakkah/integration-tests", "run", "bench", ...names], {
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
