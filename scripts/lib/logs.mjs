import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, renameSync } from "node:fs"
import { join } from "node:path"

const KEPT = 3
const TAIL_BYTES = 64 * 1024

/**
 * Opens a fresh log of a part; the last three starts are kept as `<name>.1.log` (newest) to `<name>.3.log`.
 * @param {string} folder
 * @param {string} name
 * @returns {{ path: string, handle: number }} `handle`: for the child's output; the caller closes it
 */
export function openLog(folder, name) {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.log`)
  for (let age = KEPT; age > 0; age--) {
    const older = age === 1 ? path : join(folder, `${name}.${age - 1}.log`)
    if (existsSync(older)) renameSync(older, join(folder, `${name}.${age}.log`))
  }
  return { path, handle: openSync(path, "a") }
}

/**
 * The last lines of a log, however long it is.
 * @param {string} path
 * @param {number} [lines]
 */
export function tail(path, lines = 25) {
  if (!existsSync(path)) return ""
  const handle = openSync(path, "r")
  try {
    const { size } = fstatSync(handle)
    const bytes = Buffer.alloc(Math.min(size, TAIL_BYTES))
    readSync(handle, bytes, 0, bytes.length, size - bytes.length)
    return bytes.toString("utf8").trimEnd().split("\n").slice(-lines).join("\n")
  } finally {
    closeSync(handle)
  }
}
