import { existsSync, mkdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { takeLock } from "../lock.mjs"
import { ROOT } from "../paths.mjs"
import { say, step } from "../progress.mjs"
import { turbo } from "./build.mjs"
import { fetchPnpm, hasPnpm, installPackages, isInstalled, pinnedPnpm } from "./pnpm.mjs"

const LOCK = join(ROOT, ".data", "setup.lock")

/**
 * From a fresh clone to built: the package manager, the packages, then `more` (which may need packages), then the build.
 * One at a time on one clone: `npm test` beside a first `npm start` waits for it.
 * @param {{ logs: string, command: string, only?: string[], build?: boolean, more?: () => Promise<void> }} options
 */
export async function setUp({ logs, command, only, build = true, more = async () => {} }) {
  mkdirSync(logs, { recursive: true })
  const log = join(logs, "setup.log")
  rmSync(log, { force: true })
  const lock = await waitForLock(command)
  try {
    if (!hasPnpm()) await step(`fetch pnpm ${pinnedPnpm()}`, () => fetchPnpm({ log }))
    if (!isInstalled()) {
      const first = !existsSync(join(ROOT, "node_modules"))
      const slow = first ? "about 1,900 packages the first time, one to three minutes by the network" : undefined
      await step("install packages", (note) => installPackages({ log, note }), { slow })
    }
    await more()
    if (build) {
      const slow = existsSync(join(ROOT, ".data", "turbo"))
        ? undefined
        : "everything the first time, some minutes; later only what changed"
      await step("build what changed", async (note) => void (await turbo("build", { log, note, only })), { slow })
    }
  } finally {
    lock.release()
  }
}

async function waitForLock(/** @type {string} */ command) {
  let told = false
  for (;;) {
    const lock = takeLock(LOCK, command)
    if ("release" in lock) return lock
    if (!told) say(`  … waiting for ${lock.holder.command} (process ${lock.holder.pid}) to finish its set-up`)
    told = true
    await wait(500)
  }
}
