import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { spawnSync } from "node:child_process"
import { Failure } from "../failure.mjs"
import { commandLineOf, isAlive } from "../process-table.mjs"
import { crashOf } from "../processes.mjs"
import { connect } from "./client.mjs"
import { placePostgres, postgresAccount, postgresVersion } from "./program.mjs"

const READY_MS = 60_000
const STOP_MS = 20_000

/**
 * Starts the embedded Postgres on its data, making the data first when there are none.
 * @param {{ parts: ReturnType<typeof import("../processes.mjs").processes>, data: string, port: number, password: string,
 *   durable?: boolean, fresh?: boolean }} options `fresh`: begins with empty data; `durable: false` for tests only: a power cut loses data, a killed process does not
 * @returns {Promise<{ url: (database: string) => string, version: string, data: string,
 *   ready: (server: import("../processes.mjs").Running) => Promise<void> }>} url: as the superuser; ready: waits for the same data's server after another start
 * @throws {Failure} database_newer, database_older, secrets_lost, part_crashed
 */
export async function startPostgres({ parts, data: wanted, port, password, durable = true, fresh = false }) {
  const account = postgresAccount()
  const { programs, data } = placePostgres({ data: wanted, account })
  const version = postgresVersion(programs)
  await endForgottenServer(data)
  if (fresh) rmSync(data, { recursive: true, force: true })
  requireSameMajor(data, version)
  if (!existsSync(join(data, "PG_VERSION"))) initialise({ programs, data, account, password })
  const settings = {
    listen_addresses: "localhost",
    // No socket file: two projects, or a Postgres of the system, never meet in /tmp.
    unix_socket_directories: "",
    max_connections: "300",
    timezone: "UTC",
    log_timezone: "UTC",
    // What was committed outlives a killed server even so: the system has it, if not the disk. `synchronous_commit` must stay on for that.
    ...(durable ? {} : { fsync: "off", full_page_writes: "off" }),
  }
  const server = parts.start({
    name: "postgres",
    command: join(programs, "bin", "postgres"),
    args: [
      "-D",
      data,
      "-p",
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    cwd: data,
    env: { PATH: process.env.PATH, HOME: data, LC_MESSAGES: "C", TZ: "UTC" },
    uid: account.uid,
    gid: account.gid,
    // SIGINT is Postgres' "fast" stop: sessions end, everything is written. SIGTERM would wait for the sessions.
    leaderSignal: "SIGINT",
    grace: STOP_MS,
  })
  const url = (/** @type {string} */ database) => `postgres://postgres:${password}@localhost:${port}/${database}`
  const ready = (/** @type {import("../processes.mjs").Running} */ started) =>
    untilReady(url("postgres"), started, data)
  await ready(server)
  return { url, version, data, ready }
}

/** @param {string} data @param {string} version of the server that is here @throws {Failure} */
export function requireSameMajor(data, version) {
  const file = join(data, "PG_VERSION")
  if (!existsSync(file)) return
  const made = Number(readFileSync(file, "utf8").trim())
  const here = Number.parseInt(version, 10)
  if (made === here) return
  const name = made > here ? "database_newer" : "database_older"
  const advice =
    made > here
      ? "Go back to the newer version of the project"
      : "Dump it with the project's earlier version (pg_dumpall) and restore it here"
  throw new Failure(
    name,
    `${data} was made by Postgres ${made}; this version of the project brings ${here}. ${advice}, or empty it with "npm run reset".`,
  )
}

/** Makes the data beside their place and moves them there whole: a start that is cut off leaves nothing half made. */
function initialise(
  /** @type {{ programs: string, data: string, account: import("./program.mjs").Account, password: string }} */ {
    programs,
    data,
    account,
    password,
  },
) {
  const fresh = `${data}.new`
  rmSync(fresh, { recursive: true, force: true })
  rmSync(data, { recursive: true, force: true })
  mkdirSync(dirname(data), { recursive: true })
  mkdirSync(fresh, { mode: 0o700 })
  const secretFolder = mkdtempSync(join(tmpdir(), "cityos-"))
  const passwordFile = join(secretFolder, "password")
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (account.uid !== undefined && account.gid !== undefined)
    for (const path of [fresh, secretFolder, passwordFile]) chownSync(path, account.uid, account.gid)
  chmodSync(secretFolder, 0o700)
  try {
    const result = spawnSync(
      join(programs, "bin", "initdb"),
      [
        `--pgdata=${fresh}`,
        "--username=postgres",
        "--auth=scram-sha-256",
        `--pwfile=${passwordFile}`,
        "--encoding=UTF8",
        // ICU, not the package's C: Arabic and French must sort as their readers expect.
        "--locale-provider=icu",
        "--icu-locale=und",
        "--locale=C",
        "--data-checksums",
        "--no-instructions",
      ],
      {
        uid: account.uid,
        gid: account.gid,
        cwd: fresh,
        env: { PATH: process.env.PATH, LC_MESSAGES: "C", TZ: "UTC" },
        encoding: "utf8",
      },
    )
    if (result.status !== 0)
      throw new Failure("postgres_initialise", `Postgres could not make its data in ${data} (as user ${account.as}).`, {
        log: `${result.error?.message ?? ""}\n${result.stderr ?? ""}`,
      })
    renameSync(fresh, data)
  } finally {
    rmSync(secretFolder, { recursive: true, force: true })
  }
}

/** A server that an interrupted start left on these data is stopped; a pid file that nobody stands behind is removed. */
async function endForgottenServer(/** @type {string} */ data) {
  const file = join(data, "postmaster.pid")
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, "utf8").split("\n")[0])
  const ours = () => isAlive(pid) && commandLineOf(pid).includes(data)
  if (ours()) process.kill(pid, "SIGINT")
  for (let waited = 0; ours() && waited < STOP_MS; waited += 100) await wait(100)
  if (ours()) process.kill(pid, "SIGKILL")
  while (ours()) await wait(50)
  rmSync(file, { force: true })
}

async function untilReady(
  /** @type {string} */ url,
  /** @type {import("../processes.mjs").Running} */ server,
  /** @type {string} */ data,
) {
  const deadline = Date.now() + READY_MS
  for (;;) {
    if (!server.running()) throw crashOf(server, "while starting")
    try {
      const client = await connect(url)
      await client.end()
      return
    } catch (error) {
      const { code, message } = /** @type {{ code?: string, message: string }} */ (error)
      if (code === "28P01")
        throw new Failure(
          "secrets_lost",
          `the password in secrets.json does not open the database in ${data}. Put the file that belongs to it back, or empty both with "npm run reset".`,
        )
      if (Date.now() > deadline)
        throw new Failure("postgres_not_ready", `Postgres did not answer within 60 s: ${message}. See ${server.log}.`)
      await wait(100)
    }
  }
}
