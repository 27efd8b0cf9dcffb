import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs"
import { commandOf } from "./process-table.mjs"

/**
 * Who listens on a TCP port of this machine: from /proc where there is one, else from lsof, else from ss.
 * @param {number} port
 * @returns {{ pid: number, command: string } | undefined} undefined when nobody does or it may not be seen
 */
export function portHolder(port) {
  const pid = fromProc(port) ?? fromLsof(port) ?? fromSs(port)
  return pid === undefined ? undefined : { pid, command: commandOf(pid) }
}

/**
 * Socket inodes that listen on a port, from the text of /proc/net/tcp or tcp6.
 * @param {string} table
 * @param {number} port
 */
export function listeningInodes(table, port) {
  const LISTEN = "0A"
  const hex = port.toString(16).toUpperCase().padStart(4, "0")
  return table
    .split("\n")
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(`:${hex}`) && fields[3] === LISTEN)
    .map((fields) => fields[9] ?? "")
}

function fromProc(/** @type {number} */ port) {
  const tables = ["/proc/net/tcp", "/proc/net/tcp6"].filter((path) => existsSync(path))
  const sockets = new Set(
    tables.flatMap((path) => listeningInodes(readFileSync(path, "utf8"), port)).map((inode) => `socket:[${inode}]`),
  )
  if (!sockets.size) return undefined
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue
    try {
      for (const handle of readdirSync(`/proc/${entry}/fd`))
        if (sockets.has(readlinkSync(`/proc/${entry}/fd/${handle}`))) return Number(entry)
    } catch {
      // Another user's process, or one that just ended.
    }
  }
  return undefined
}

function fromLsof(/** @type {number} */ port) {
  const match = /^p(\d+)/m.exec(run("lsof", ["-nP", `-iTCP:${port}`, "-sTCP:LISTEN", "-Fp"]))
  return match ? Number(match[1]) : undefined
}

function fromSs(/** @type {number} */ port) {
  const match = /pid=(\d+)/.exec(run("ss", ["-Hltnp", `sport = :${port}`]))
  return match ? Number(match[1]) : undefined
}

function run(/** @type {string} */ command, /** @type {string[]} */ args) {
  try {
    return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], timeout: 5_000 })
  } catch {
    return ""
  }
}
