import { join } from "node:path"
import { childEnvironment } from "../environment/child.mjs"
import { loadDotEnv } from "../environment/dot-env.mjs"
import { readSettings } from "../environment/read.mjs"
import { addresses, serviceEnvironments } from "../environment/services.mjs"
import { describeError, Failure } from "../failure.mjs"
import { dataFolder, ROOT } from "../paths.mjs"
import { warn } from "../progress.mjs"
import { run } from "../run.mjs"
import { ensureSecrets } from "../secrets.mjs"
import { PNPM } from "../setup/pnpm.mjs"
import { isListening } from "./health.mjs"

/**
 * Runs a script of the commerce application against its database, beside a running stack; its exit code becomes ours.
 * @param {string} script of `medusa/package.json`
 * @param {"medusa" | "medusaOwner"} as under whose rights
 */
export async function onDatabase(script, as) {
  try {
    loadDotEnv()
    const settings = readSettings(process.env)
    if (addresses(settings).embedded.medusaDatabase && !(await isListening(`localhost:${settings.POSTGRES_PORT}`)))
      throw new Failure("not_running", 'The database does not run. Start it in another terminal with "npm start".')
    const environments = serviceEnvironments(settings, ensureSecrets(join(dataFolder(), "secrets.json")))
    const { code } = await run(PNPM, ["--filter", "@dakkah/medusa", "run", script], {
      cwd: ROOT,
      env: childEnvironment(environments[as]),
      show: true,
      allowFailure: true,
    })
    process.exitCode = code
  } catch (error) {
    warn(describeError(error))
    process.exitCode = 1
  }
}
