import { readdirSync, readFileSync } from "node:fs"

/** Linux counts a process's time in hundredths of a second. */
const TICKS = 100

interface Entry {
  parent: number
  /** Seconds of the process itself. */
  own: number
  /** Seconds of its children that have ended. */
  gone: number
}

/**
 * A clock of the processor time that a process and everything it started have used so far, ended ones included.
 * @returns seconds; null where the system has no /proc
 */
export function cpuOf(...roots: readonly number[]): () => number | null {
  return () => {
    const table = processes()
    if (table === null) return null
    return roots.reduce((sum, root) => sum + used(table, root), 0)
  }
}

/** Resident memory of a process and everything it started, in bytes; pages that several share are shared out. */
export function memoryOf(root: number): number | null {
  const table = processes()
  if (table === null) return null
  return family(table, root).reduce((sum, pid) => sum + share(pid), 0)
}

function used(table: ReadonlyMap<number, Entry>, root: number): number {
  return family(table, root).reduce((sum, pid) => {
    const entry = table.get(pid)
    return sum + (entry ? entry.own + entry.gone : 0)
  }, 0)
}

function family(table: ReadonlyMap<number, Entry>, root: number): number[] {
  const children = [...table].filter(([, { parent }]) => parent === root).map(([pid]) => pid)
  return [root, ...children.flatMap((child) => family(table, child))]
}

function processes(): Map<number, Entry> | null {
  let names: string[]
  try {
    names = readdirSync("/proc").filter((name) => /^\d+$/.test(name))
  } catch {
    return null
  }
  return new Map(names.flatMap((name) => entryOf(Number(name))))
}

/** Fields are counted behind the name, which may itself hold spaces and brackets. */
function entryOf(pid: number): [number, Entry][] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8")
    const fields = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number)
    const [parent = 0] = fields.slice(1, 2)
    const [user = 0, system = 0, goneUser = 0, goneSystem = 0] = fields.slice(11, 15)
    return [[pid, { parent, own: (user + system) / TICKS, gone: (goneUser + goneSystem) / TICKS }]]
  } catch {
    // Ended meanwhile.
    return []
  }
}

function share(pid: number): number {
  try {
    const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8")) ?? []
    return Number(kilobytes ?? 0) * 1_024
  } catch {
    return 0
  }
}
