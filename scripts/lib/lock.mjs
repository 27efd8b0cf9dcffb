import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { beganAt, isAlive } from "./process-table.mjs"

/**
 * @typedef {{ pid: number, began?: string, command: string, at: string }} Holder
 * `at`: UTC instant (ISO) at which the lock was taken
 */

/**
 * Takes a lock file, or says who holds it. A lock whose holder is gone (killed, power cut) is taken over.
 * The file appears whole (a link to a finished one), so nobody reads half a lock.
 * @param {string} path
 * @param {string} command what the holder does, in words for another person: "npm start"
 * @returns {{ release: () => void } | { holder: Holder }}
 */
export function takeLock(path, command) {
  mkdirSync(dirname(path), { recursive: true })
  const mine = `${path}.${process.pid}`
  const text = JSON.stringify({ pid: process.pid, began: beganAt(process.pid), command, at: new Date().toISOString() })
  writeFileSync(mine, text)
  try {
    for (let attempt = 0; attempt < 10; attempt++) {
      try {
        linkSync(mine, path)
        return { release: () => release(path, text) }
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error
      }
      const found = read(path)
      if (found && isHeld(found.holder)) return { holder: found.holder }
      removeStale(path, found?.text)
    }
    throw new Error(`${path} changes hands faster than it can be taken; remove it by hand`)
  } finally {
    rmSync(mine, { force: true })
  }
}

/** @param {Holder} holder @returns {boolean} whether that very process still runs */
export function isHeld(holder) {
  return isAlive(holder.pid) && (!holder.began || beganAt(holder.pid) === holder.began)
}

/** @param {string} path @returns {Holder | undefined} who holds the lock now, if anybody alive */
export function holderOf(path) {
  const found = read(path)
  return found && isHeld(found.holder) ? found.holder : undefined
}

function read(/** @type {string} */ path) {
  try {
    const text = readFileSync(path, "utf8")
    return { text, holder: /** @type {Holder} */ (JSON.parse(text)) }
  } catch {
    return undefined
  }
}

/** Two starters may see the same stale lock: only what was judged stale is taken away, a fresh one goes back. */
function removeStale(/** @type {string} */ path, /** @type {string | undefined} */ stale) {
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
    if (stale !== undefined && readFileSync(aside, "utf8") !== stale) linkSync(aside, path)
  } catch {
    // Somebody else took it away first.
  }
  rmSync(aside, { force: true })
}

function release(/** @type {string} */ path, /** @type {string} */ text) {
  if (read(path)?.text === text) rmSync(path, { force: true })
}
