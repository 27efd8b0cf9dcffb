import { chmodSync, cpSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ending } from "../lib/ending.mjs"
import { childEnvironment } from "../lib/environment/child.mjs"
import { loadDotEnv } from "../lib/environment/dot-env.mjs"
import { Failure } from "../lib/failure.mjs"
import { ROOT } from "../lib/paths.mjs"
import { removeDatabase } from "../lib/postgres/program.mjs"
import { preflight } from "../lib/preflight.mjs"
import { duration, elapsed, say } from "../lib/progress.mjs"
import { run } from "../lib/run.mjs"
import { PNPM } from "../lib/setup/pnpm.mjs"
import { setUp } from "../lib/setup/setup.mjs"

const LIMIT_MS = 5 * 60_000
/** Logs of the last smoke run stay for reading; everything else of it goes. */
const LOGS = join(ROOT, ".data", "smoke-logs")

/** What `--external` takes from the shell or `.env`; without it everything is embedded and no outside data are touched. */
const EXTERNAL = [
  "DATABASE_URL",
  "CITYOS_OWNER_DATABASE_URL",
  "PAYLOAD_DATABASE_URL",
  "RELAY_DATABASE_URLS",
  "REDIS_URL",
  "TEMPORAL_ADDRESS",
  "TEMPORAL_NAMESPACE",
  "TEMPORAL_TLS_CA",
  "TEMPORAL_TLS_CERT",
  "TEMPORAL_TLS_KEY",
  "TEMPORAL_API_KEY",
]

/**
 * `npm run smoke`: from empty data on free ports starts all, places an order, watches it to its end, stops; 0 or 1.
 * `--external`: on the databases, Temporal and Redis that the environment names. The order stays there.
 * @param {string[]} args
 */
export async function smoke(args) {
  const { onEnd, onForce, end, fail } = ending({ interruptedCode: 130 })
  try {
    const data = mkdtempSync(join(tmpdir(), "cityos-smoke-"))
    // Postgres may run as another user than we do, and has to come through to its own folder.
    chmodSync(data, 0o711)
    onEnd(() => {
      cpSync(join(data, "logs"), LOGS, { recursive: true, force: true })
      removeDatabase(join(data, "postgres"))
      rmSync(data, { recursive: true, force: true })
    })
    loadDotEnv()
    const named = args.includes("--external") ? EXTERNAL : []
    const external = Object.fromEntries(named.map((name) => [name, process.env[name]]))
    preflight({ folder: data })
    await setUp({ logs: join(data, "logs"), command: "npm run smoke" })
    const { freeSettings } = await import("../lib/free-settings.mjs")
    const { createStack } = await import("../lib/stack/stack.mjs")
    let started = false
    const stack = createStack({
      settings: await freeSettings({ TEMPORAL_CLI_PATH: process.env.TEMPORAL_CLI_PATH, ...external }),
      data,
      onCrash: (failure) => started && void fail(failure),
    })
    onEnd(stack.stop)
    onForce(stack.parts.killAll)
    await stack.start()
    started = true
    if (stack.notes.length) throw new Failure("not_whole", `the suite is not whole: ${stack.notes.join("; ")}.`)
    const { stackForTests } = await import("../lib/stack/for-tests.mjs")
    await run(PNPM, ["--filter", "@dakkah/integration-tests", "run", "smoke"], {
      cwd: ROOT,
      env: childEnvironment(stackForTests(stack)),
      show: true,
      timeout: LIMIT_MS,
      name: "the smoke order",
      fix: `Logs of every part: ${LOGS}.`,
    })
    say(`\nsmoke: everything held, in ${duration(elapsed())}`)
    await end(0)
  } catch (error) {
    await fail(error)
  }
}
