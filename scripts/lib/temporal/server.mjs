import { execFile } from "node:child_process"
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { promisify } from "node:util"
import { Failure } from "../failure.mjs"
import { crashOf } from "../processes.mjs"

const READY_MS = 60_000
const execute = promisify(execFile)

/** Search attributes that the workflows set; all are keywords, none holds personal data. */
const SEARCH_ATTRIBUTES = ["TenantId", "OrderId", "Domain", "SagaStatus"]

/**
 * Starts the Temporal server as a part of its own and waits until it answers.
 * @param {{ parts: ReturnType<typeof import("../processes.mjs").processes>, program: string, port: number,
 *   folder: string, durable?: boolean, namespace?: string, environment: NodeJS.ProcessEnv }} options `folder`: of its database;
 *   `durable: false` for tests only: a power cut may lose data, a killed process does not
 * @returns {Promise<(server: import("../processes.mjs").Running) => Promise<void>>} waits for the same server after another start
 * @throws {Failure} part_crashed, temporal_not_ready
 */
export async function startTemporal({
  parts,
  program,
  port,
  folder,
  durable = true,
  namespace = "default",
  environment,
}) {
  mkdirSync(folder, { recursive: true })
  const server = parts.start({
    name: "temporal",
    command: program,
    args: [
      "server",
      "start-dev",
      "--headless",
      "--ip",
      "127.0.0.1",
      "--port",
      String(port),
      "--namespace",
      namespace,
      "--log-level",
      "warn",
      "--db-filename",
      join(folder, "temporal.db"),
      "--sqlite-pragma",
      "journal_mode=WAL",
      "--sqlite-pragma",
      `synchronous=${durable ? "NORMAL" : "OFF"}`,
      // The default of 20 holds every workflow to 10 steps a second.
      "--dynamic-config-value",
      "history.transferProcessorMaxPollRPS=1000",
      ...SEARCH_ATTRIBUTES.flatMap((name) => ["--search-attribute", `${name}=Keyword`]),
    ],
    cwd: folder,
    env: environment,
  })
  const ready = (/** @type {import("../processes.mjs").Running} */ started) =>
    untilReady(started, () => setRetention(program, port, namespace))
  await ready(server)
  return ready
}

async function untilReady(
  /** @type {import("../processes.mjs").Running} */ server,
  /** @type {() => Promise<void>} */ ask,
) {
  const deadline = Date.now() + READY_MS
  for (;;) {
    if (!server.running()) throw crashOf(server, "while starting")
    try {
      return await ask()
    } catch (error) {
      if (Date.now() > deadline)
        throw new Failure("temporal_not_ready", `the Temporal server did not answer within 60 s. See ${server.log}.`, {
          log: String(error),
        })
      await wait(150)
    }
  }
}

/** 30 days, for the server's default of one would let a business key start a second workflow the day after. */
async function setRetention(
  /** @type {string} */ program,
  /** @type {number} */ port,
  /** @type {string} */ namespace,
) {
  const args = [
    "operator",
    "namespace",
    "update",
    "--namespace",
    namespace,
    "--retention",
    "30d",
    "--address",
    `127.0.0.1:${port}`,
  ]
  await execute(program, [...args, "--command-timeout", "5s"], { timeout: 10_000 })
}
