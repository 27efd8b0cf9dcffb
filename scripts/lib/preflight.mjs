import { existsSync, mkdirSync, readFileSync, statfsSync } from "node:fs"
import { totalmem } from "node:os"
import { join } from "node:path"
import { Failure } from "./failure.mjs"
import { ROOT } from "./paths.mjs"

const GB = 1024 ** 3
const NEEDED_MEMORY = 3 * GB
/** Packages 1.9 GB, builds 0.3 GB, Temporal 0.2 GB, data; later starts only need room for data and logs. */
const NEEDED_DISK_FIRST = 3 * GB
const NEEDED_DISK_LATER = 0.5 * GB

/**
 * Refuses a machine that would fail in the middle, before anything is done to it.
 * @param {{ folder: string, memory?: number, disk?: number, installed?: boolean }} machine bytes; measured when absent
 * @throws {Failure} too_little_memory, too_little_disk
 */
export function preflight(machine) {
  mkdirSync(machine.folder, { recursive: true })
  const memory = machine.memory ?? memoryLimit()
  const disk = machine.disk ?? freeDisk(machine.folder)
  const installed = machine.installed ?? existsSync(join(ROOT, "node_modules"))
  const needed = installed ? NEEDED_DISK_LATER : NEEDED_DISK_FIRST
  if (memory < NEEDED_MEMORY)
    throw new Failure(
      "too_little_memory",
      `this machine gives ${gigabytes(memory)} of memory; Medusa, Payload, Temporal and Postgres together need ${gigabytes(NEEDED_MEMORY)}. ` +
        "Give the container or virtual machine more, or move Postgres and Temporal elsewhere (DATABASE_URL, TEMPORAL_ADDRESS).",
    )
  if (disk < needed)
    throw new Failure(
      "too_little_disk",
      `${machine.folder} has ${gigabytes(disk)} free; ${installed ? "a start" : "the first start"} needs ${gigabytes(needed)}. ` +
        "Make room, or put the data elsewhere with CITYOS_DATA_DIR.",
    )
}

/** @param {number} bytes */
export const gigabytes = (bytes) => `${(bytes / GB).toFixed(1)} GB`

/** Bytes free for this user where a folder lies. @param {string} folder */
export function freeDisk(folder) {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** Bytes of memory this process may use: the machine's, or the container's limit when that is lower. */
export function memoryLimit() {
  const limits = ["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"]
    .filter((path) => existsSync(path))
    .map((path) => Number(readFileSync(path, "utf8")))
    .filter((bytes) => Number.isFinite(bytes) && bytes > 0)
  return Math.min(totalmem(), ...limits)
}
