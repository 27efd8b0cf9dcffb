import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"

/** @param {number} pid @returns {boolean} whether a process (not a zombie) with this id runs */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, as another user.
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM"
  }
  return statOf(pid)?.state !== "Z"
}

/**
 * When a process began, as an opaque text. With the id it names one process for good: ids are used again.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function beganAt(pid) {
  const stat = statOf(pid)
  if (stat) return stat.began
  return ps(pid, "lstart=")
}

/** @param {number} pid @returns {string} the short name of its program, or "unknown" */
export function commandOf(pid) {
  const comm = `/proc/${pid}/comm`
  const name = existsSync(comm) ? readFileSync(comm, "utf8").trim() : ps(pid, "comm=")?.split("/").pop()
  // Next calls itself "next-server (v16.4.6)", of which Linux keeps 15 characters.
  return name?.split(" ")[0] || "unknown"
}

/** @param {number} pid @returns {string} its whole command line, "" when it cannot be read */
export function commandLineOf(pid) {
  const path = `/proc/${pid}/cmdline`
  if (existsSync(path)) return readFileSync(path, "utf8").replaceAll("\0", " ").trim()
  return ps(pid, "args=") ?? ""
}

/** Ends a process group (or, where it leads none, the process). @param {number} pid @param {NodeJS.Signals} signal */
export function signalGroup(pid, signal) {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal)
      return
    } catch {
      // Gone already, or no group of its own: the next form is tried.
    }
  }
}

/** @param {number} group @returns {boolean} whether any process of a group still runs */
export function isGroupAlive(group) {
  try {
    process.kill(-group, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM"
  }
}

/** @param {number} pid @returns {number | undefined} its parent; undefined where there is no /proc */
export const parentOf = (pid) => statOf(pid)?.parent

/**
 * Everything that a process started, and what that started, whatever group it made itself leader of (Postgres' sessions do).
 * @param {number} pid
 * @returns {number[]} without the process itself
 */
export function descendantsOf(pid) {
  /** @type {Map<number, number[]>} */
  const children = new Map()
  for (const [child, parent] of everyProcess()) children.set(parent, [...(children.get(parent) ?? []), child])
  /** @type {(at: number) => number[]} */
  const below = (at) => (children.get(at) ?? []).flatMap((child) => [child, ...below(child)])
  return below(pid)
}

/** @returns {[pid: number, parent: number][]} */
function everyProcess() {
  if (existsSync("/proc/self/stat"))
    return readdirSync("/proc").flatMap((entry) => {
      const parent = /^\d+$/.test(entry) ? parentOf(Number(entry)) : undefined
      return parent === undefined ? [] : [/** @type {[number, number]} */ ([Number(entry), parent])]
    })
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
  return table
    .trim()
    .split("\n")
    .map((line) => /** @type {[number, number]} */ (line.trim().split(/\s+/).map(Number)))
}

/** Fields 3 (state), 4 (parent) and 22 (start, in ticks since boot) of proc(5) stat; the name before them may hold spaces. */
function statOf(/** @type {number} */ pid) {
  const path = `/proc/${pid}/stat`
  if (!existsSync(path)) return undefined
  try {
    const text = readFileSync(path, "utf8")
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ")
    return { state: fields[0], parent: Number(fields[1]), began: fields[19] }
  } catch {
    return undefined
  }
}

function ps(/** @type {number} */ pid, /** @type {string} */ column) {
  try {
    return (
      execFileSync("ps", ["-o", column, "-p", String(pid)], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }).trim() || undefined
    )
  } catch {
    return undefined
  }
}
