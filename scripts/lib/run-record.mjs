import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { setTimeout as wait } from "node:timers/promises"
import { beganAt, commandOf, isAlive, isGroupAlive, signalGroup } from "./process-table.mjs"

const GRACE_MS = 10_000

/** @typedef {{ name: string, pid: number, began?: string }} Recorded */

/**
 * Keeps on disk which processes run, so that the next start can end what an interrupted one left behind.
 * @param {string} path
 */
export function runRecord(path) {
  /** @type {Map<number, Recorded>} */
  const running = new Map()
  const write = () =>
    writeFileSync(path, JSON.stringify({ pid: process.pid, processes: [...running.values()] }, null, 2))
  return {
    add(/** @type {string} */ name, /** @type {number} */ pid) {
      running.set(pid, { name, pid, began: beganAt(pid) })
      write()
    },
    remove(/** @type {number} */ pid) {
      running.delete(pid)
      if (running.size) write()
      else rmSync(path, { force: true })
    },
  }
}

/**
 * Ends the processes of an earlier start that nobody watches any more. A process id that now belongs to another
 * program is left alone.
 * @param {string} path
 * @returns {Promise<string[]>} what was ended: "medusa (4121)"
 */
export async function endOrphans(path) {
  if (!existsSync(path)) return []
  const orphans = read(path).filter(({ pid, began }) => isAlive(pid) && began !== undefined && beganAt(pid) === began)
  for (const { name, pid } of orphans) signalGroup(pid, name === "postgres" ? "SIGINT" : "SIGTERM")
  const deadline = Date.now() + GRACE_MS
  const remaining = () => orphans.filter(({ pid }) => isAlive(pid) || isGroupAlive(pid))
  while (remaining().length && Date.now() < deadline) await wait(100)
  for (const { pid } of remaining()) signalGroup(pid, "SIGKILL")
  rmSync(path, { force: true })
  return orphans.map(({ name, pid }) => `${name} (${pid}, ${commandOf(pid)})`.replace(", unknown", ""))
}

/** @returns {Recorded[]} */
function read(/** @type {string} */ path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).processes
  } catch {
    return []
  }
}
