import { chmodSync, cpSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { freeSettings } from "../../../scripts/lib/free-settings.mjs"
import { ROOT } from "../../../scripts/lib/paths.mjs"
import { removeDatabase } from "../../../scripts/lib/postgres/program.mjs"
import { stackForTests } from "../../../scripts/lib/stack/for-tests.mjs"
import { createStack } from "../../../scripts/lib/stack/stack.mjs"
import { controlServer } from "../../../scripts/lib/testing/control-server.mjs"
import { outsideDatabases } from "./outside-databases.mjs"
import { outsideTemporal } from "./outside-temporal.mjs"

/** Logs of the last run stay for reading; everything else of it goes. */
const LOGS = join(ROOT, ".data", "test", "city-logs")

/** @type {(() => Promise<void> | void)[]} what undoes what was begun; the last one first */
const atEnd = []
let ending = false

/**
 * One whole stack for whole-system tests, on empty data and free ports, as a child process of the test run. Says by IPC what the tests
 * have to know, then listens on a control address for parts to kill and start again. Ends with its parent or on SIGTERM, and
 * leaves nothing.
 */
async function main() {
  const data = mkdtempSync(join(tmpdir(), "cityos-tests-"))
  // Postgres may run as another user than we do, and has to come through to its own folder.
  chmodSync(data, 0o711)
  atEnd.push(() => {
    cpSync(join(data, "logs"), LOGS, { recursive: true, force: true })
    removeDatabase(join(data, "postgres"))
    rmSync(data, { recursive: true, force: true })
  })
  const { TEST_DATABASE_ADMIN_URL, TEST_TEMPORAL_ADDRESS, TEMPORAL_CLI_PATH } = process.env
  const databases = TEST_DATABASE_ADMIN_URL ? await outsideDatabases(TEST_DATABASE_ADMIN_URL) : undefined
  if (databases) atEnd.push(databases.remove)
  const temporal = TEST_TEMPORAL_ADDRESS ? await outsideTemporal(TEST_TEMPORAL_ADDRESS) : undefined
  if (temporal) atEnd.push(temporal.remove)
  const settings = await freeSettings({ TEMPORAL_CLI_PATH, ...temporal?.settings, ...databases?.settings })
  const stack = createStack({ settings, data, durable: false, onCrash: (failure) => void fail(failure) })
  // A test may have Medusa stand still after a commit of its choice.
  const freeze = { CITYOS_FREEZE_FILE: join(data, "freeze") }
  const preload = join(import.meta.dirname, "freeze-at-commit.cjs")
  Object.assign(stack.environments.medusa, { ...freeze, NODE_OPTIONS: `--require ${JSON.stringify(preload)}` })
  atEnd.push(stack.stop)
  await stack.start()
  if (stack.notes.length) throw new Error(`the suite is not whole: ${stack.notes.join("; ")}`)
  const control = await controlServer(stack)
  atEnd.push(control.close)
  // The secrets, for tokens that are right in all but one thing, and for what a gateway signs.
  const { JWT_SECRET, OFFLINE_WEBHOOK_SECRETS } = stack.environments.medusa
  process.send?.({
    ready: { ...stackForTests(stack), JWT_SECRET, OFFLINE_WEBHOOK_SECRETS, ...freeze, CITYOS_CONTROL_URL: control.url },
  })
}

/** @param {number} code */
async function end(code) {
  if (ending) return
  ending = true
  for (const finish of atEnd.reverse()) {
    try {
      await finish()
    } catch (error) {
      process.stderr.write(`stack of the tests: ${String(error)}\n`)
      code ||= 1
    }
  }
  process.exit(code)
}

/** @param {unknown} error */
async function fail(error) {
  if (ending) return
  const text = error instanceof Error ? `${error.message}\n${"log" in error ? String(error.log) : ""}` : String(error)
  process.stderr.write(`stack of the tests: ${text}\nLogs: ${LOGS}\n`)
  if (process.connected) process.send?.({ failed: text })
  await end(1)
}

process.on("SIGTERM", () => void end(0))
process.on("SIGINT", () => void end(0))
process.on("disconnect", () => void end(0))
main().catch(fail)
