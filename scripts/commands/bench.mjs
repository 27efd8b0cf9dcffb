import { join } from "node:path"
import { ending } from "../lib/ending.mjs"
import { childEnvironment } from "../lib/environment/child.mjs"
import { Failure } from "../lib/failure.mjs"
import { takeLock } from "../lib/lock.mjs"
import { ROOT } from "../lib/paths.mjs"
import { preflight } from "../lib/preflight.mjs"
import { say } from "../lib/progress.mjs"
import { run } from "../lib/run.mjs"
import { PNPM } from "../lib/setup/pnpm.mjs"
import { setUp } from "../lib/setup/setup.mjs"

/** Databases and logs of the benchmarks; they stay, so that a second run need not fill the shops again. */
const DATA = join(ROOT, ".data", "bench")

/**
 * What each benchmark wants to run beside it: services of the suite, over Postgres and Temporal. `start` starts the suite
 * itself and wants the machine empty.
 * @type {Record<string, string[] | undefined>}
 */
export const BENCHMARKS = {
  ledger: [],
  saga: [],
  catalogue: ["medusa"],
  checkout: ["medusa"],
  outbox: ["medusa"],
  start: undefined,
}

/**
 * `npm run bench [-- name... --quick]`: sets up, measures each against a baseline in the same run, prints the ratios and, but
 * for `--quick`, writes them to integration-tests/benchmarks/results.
 * @param {string[]} words
 */
export async function bench(words) {
  const { onEnd, onForce, end, fail } = ending({ interruptedCode: 130 })
  try {
    const flags = words.filter((word) => word.startsWith("--"))
    const names = words.filter((word) => !word.startsWith("--"))
    const unknown = [...names.filter((name) => !(name in BENCHMARKS)), ...flags.filter((flag) => flag !== "--quick")]
    if (unknown.length)
      throw new Failure(
        "unknown_benchmark",
        `there is no "${unknown[0]}". There are: ${Object.keys(BENCHMARKS).join(", ")}, and --quick.`,
      )
    const wanted = names.length ? names : Object.keys(BENCHMARKS)
    preflight({ folder: DATA })
    const lock = takeLock(join(DATA, "run.lock"), "npm run bench")
    if (!("release" in lock))
      throw new Failure("already_running", `npm run bench runs as process ${lock.holder.pid} already. Wait for it.`)
    onEnd(lock.release)
    await setUp({ logs: join(DATA, "logs"), command: "npm run bench" })

    const measured = wanted.filter((name) => BENCHMARKS[name])
    if (measured.length) {
      const { stop, environment } = await startSuite(measured, { onEnd, onForce })
      await measure([...measured, ...flags], environment)
      await stop()
    }
    if (wanted.includes("start")) await measure(["start", ...flags], {})
    await end(0)
  } catch (error) {
    await fail(error)
  }
}

/** @param {string[]} words @param {Record<string, string>} environment */
async function measure(words, environment) {
  say("")
  await run(PNPM, ["--filter", "@dakkah/integration-tests", "run", "bench", ...words], {
    cwd: ROOT,
    env: childEnvironment({
      ...environment,
      BENCH_DATA: DATA,
      BENCH_TEMPORAL_CLI_PATH: process.env.TEMPORAL_CLI_PATH ?? "",
    }),
    show: true,
    name: "the benchmark",
    fix: `Logs of every part: ${join(DATA, "logs")}.`,
  })
}

/**
 * Postgres, Temporal and the services that the benchmarks want, as `npm start` runs them: durable, built, under policies.
 * @param {string[]} names @param {Pick<ReturnType<typeof ending>, "onEnd" | "onForce">} ends
 */
async function startSuite(names, { onEnd, onForce }) {
  const { freeSettings } = await import("../lib/free-settings.mjs")
  const { createStack } = await import("../lib/stack/stack.mjs")
  const { stackForTests } = await import("../lib/stack/for-tests.mjs")
  const settings = await freeSettings({ TEMPORAL_CLI_PATH: process.env.TEMPORAL_CLI_PATH, LOG_LEVEL: "warn" })
  const only = [...new Set(names.flatMap((name) => BENCHMARKS[name] ?? []))]
  const stack = createStack({ settings, data: DATA, only })
  onEnd(stack.stop)
  onForce(stack.parts.killAll)
  await stack.start()
  const environment = {
    ...stackForTests(stack),
    BENCH_SUPERUSER_URL: stack.superuserUrl("postgres"),
    BENCH_RELAY_ENVIRONMENT: JSON.stringify(stack.environments.relay),
  }
  return { stop: stack.stop, environment }
}
