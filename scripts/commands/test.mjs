import { join } from "node:path"
import { ending } from "../lib/ending.mjs"
import { Failure } from "../lib/failure.mjs"
import { takeLock } from "../lib/lock.mjs"
import { ROOT } from "../lib/paths.mjs"
import { preflight } from "../lib/preflight.mjs"
import { duration, say, warn } from "../lib/progress.mjs"
import { setUp } from "../lib/setup/setup.mjs"
import { add, NONE, summary } from "../lib/testing/counts.mjs"
import { choose, needsServers, packagesOf, testPlan } from "../lib/testing/plan.mjs"
import { runStage } from "../lib/testing/run-stage.mjs"

const DATA = join(ROOT, ".data", "test")

/**
 * `npm test [-- name...]`: sets up like `npm start`, starts one Postgres and one Temporal on free ports for all tests,
 * runs the stages and adds up their counts. Its last line is "N passed, N failed".
 * @param {string[]} wanted stages, packages or test files; none: all
 * @param {{ limit?: number }} [options] `limit`: milliseconds for each stage, instead of its own
 */
export async function test(wanted, { limit } = {}) {
  let total = { ...NONE, failed: 1 }
  const { onEnd, onForce, end, fail } = ending({ interruptedCode: 130, lastLine: () => `\n${summary(total)}` })
  try {
    preflight({ folder: DATA })
    const lock = takeLock(join(DATA, "run.lock"), "npm test")
    if (!("release" in lock))
      throw new Failure(
        "already_running",
        `npm test runs as process ${lock.holder.pid} already. Wait for it, or stop it.`,
      )
    onEnd(lock.release)

    const stages = wanted.length ? choose(testPlan(), wanted) : testPlan()
    const logs = join(DATA, "logs")
    await setUp({
      logs,
      command: "npm test",
      only: packagesOf(stages),
      build: stages.some((stage) => stage.kind !== "check"),
    })
    const environment = stages.some(needsServers) ? await startServers({ onEnd, onForce }) : {}

    let sum = NONE
    /** @type {string[]} */
    const failures = []
    for (const stage of stages) {
      const began = Date.now()
      say(`\n== ${stage.name}${"args" in stage && stage.args.length ? ` ${stage.args.join(" ")}` : ""}`)
      const result = await runStage(
        { ...stage, ...(limit && { limit }) },
        { environment, reports: join(DATA, "reports") },
      )
      sum = add(sum, result)
      // Until the end one failure stands for what was not run.
      total = add(sum, { ...NONE, failed: 1 })
      failures.push(...result.failures.map((failure) => `${stage.name}: ${failure}`))
      say(`== ${stage.name}: ${summary(result)} in ${duration(Date.now() - began)}`)
    }
    if (failures.length) warn(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join("\n")}`)
    total = sum
    await end(total.failed ? 1 : 0)
  } catch (error) {
    await fail(error)
  }
}

/**
 * One Postgres (not durable: a test's data need not outlive a power cut) and one Temporal, empty at every run.
 * @param {Pick<ReturnType<typeof ending>, "onEnd" | "onForce">} ends
 * @returns {Promise<Record<string, string>>} what the tests are told
 */
async function startServers({ onEnd, onForce }) {
  const { freeSettings } = await import("../lib/free-settings.mjs")
  const { createStack } = await import("../lib/stack/stack.mjs")
  const { controlServer } = await import("../lib/testing/control-server.mjs")
  const { findTemporal } = await import("../lib/temporal/search.mjs")
  const { endOrphans } = await import("../lib/run-record.mjs")
  await endOrphans(join(DATA, "run.json"))
  const settings = await freeSettings({ TEMPORAL_CLI_PATH: process.env.TEMPORAL_CLI_PATH })
  const stack = createStack({ settings, data: DATA, durable: false, only: [], fresh: true })
  onEnd(stack.stop)
  onForce(stack.parts.killAll)
  await stack.startServers()
  const control = await controlServer(stack)
  onEnd(control.close)
  const admin = stack.superuserUrl("postgres")
  const program = findTemporal({ ...process.env, TEMPORAL_ADDRESS: undefined })
  return {
    TEST_DATABASE_ADMIN_URL: admin,
    TEST_TEMPORAL_ADDRESS: stack.temporal,
    // Tests of faults kill both in the middle of an order.
    TEST_SERVERS_CONTROL_URL: control.url,
    ...(program.kind === "program" ? { TEMPORAL_CLI_PATH: program.path } : {}),
    // For Medusa's own test runner, which makes and drops its databases.
    DB_HOST: "localhost",
    DB_PORT: String(settings.POSTGRES_PORT),
    DB_USERNAME: "postgres",
    DB_PASSWORD: new URL(admin).password,
  }
}
