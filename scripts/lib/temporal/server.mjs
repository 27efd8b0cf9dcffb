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
 *   folder?: string, namespace?: string, environment: NodeJS.ProcessEnv }} options `folder`: of its database; without one it is in memory
 * @throws {Failure} part_crashed, temporal_not_ready
 */
export async function startTemporal({ parts, program, port, folder, namespace = "default", environment }) {
  if (folder) mkdirSync(folder, { recursive: true })
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
      ...(folder
        ? [
            "--db-filename",
            join(folder, "temporal.db"),
            "--sqlite-pragma",
            "journal_mode=WAL",
            "--sqlite-pragma",
            "synchronous=NORMAL",
          ]
        : []),
      // The default of 20 holds every workflow to 10 steps a second.
      "--dynamic-config-value",
      "history.transferProcessorMaxPollRPS=1000",
      ...SEARCH_ATTRIBUTES.flatMap((name) => ["--search-attribute", `${name}=Keyword`]),
    ],
    cwd: folder ?? process.cwd(),
    env: environment,
  })
  const deadline = Date.now() + READY_MS
  for (;;) {
    if (!server.running()) throw crashOf(server, "while starting")
    try {
      await setRetention(program, port, namespace)
      return
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
