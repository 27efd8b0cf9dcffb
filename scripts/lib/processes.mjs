import { spawn } from "node:child_process"
import { closeSync } from "node:fs"
import { setTimeout as wait } from "node:timers/promises"
import { Failure } from "./failure.mjs"
import { openLog, tail } from "./logs.mjs"
import { descendantsOf, isAlive, isGroupAlive, signalGroup } from "./process-table.mjs"
import { runRecord } from "./run-record.mjs"

const GRACE_MS = 15_000

/**
 * @typedef {{
 *   name: string, command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv,
 *   uid?: number, gid?: number, leaderSignal?: NodeJS.Signals, grace?: number,
 * }} Command `leaderSignal`: only the first process is told to stop, with this signal (Postgres); else the whole
 * group is, with SIGTERM. `grace`: milliseconds until it is killed
 * @typedef {{ name: string, pid: number, log: string, exited: Promise<string>, running: () => boolean }} Running
 */

/**
 * Starts, watches and stops the parts. Each runs as leader of its own process group: Ctrl-C in the terminal reaches
 * only us, and we stop the parts in order; output goes straight to a file, so a part never waits for a reader.
 * @param {{ logs: string, record: string, onCrash?: (failure: Failure) => void }} options
 */
export function processes({ logs, record: recordPath, onCrash = () => {} }) {
  const record = runRecord(recordPath)
  /** @type {Map<string, Running & { command: Command, expected: boolean }>} */
  const all = new Map()
  /** @type {Map<string, Command>} */
  const commands = new Map()

  /** @param {Command} command @returns {Running} */
  function start(command) {
    const { path, handle } = openLog(logs, command.name)
    const { name, args, cwd, env, uid, gid } = command
    const child = spawn(command.command, args, {
      cwd,
      env,
      uid,
      gid,
      detached: true,
      stdio: ["ignore", handle, handle],
    })
    closeSync(handle)
    let running = true
    const exited = new Promise((/** @type {(how: string) => void} */ resolve) => {
      child.once("error", (error) => resolve(`could not run ${command.command}: ${error.message}`))
      child.once("exit", (code, signal) => resolve(signal ? `ended by ${signal}` : `exit code ${code}`))
    })
    const entry = { name, pid: child.pid ?? -1, log: path, exited, running: () => running, command, expected: false }
    all.set(name, entry)
    commands.set(name, command)
    if (child.pid) record.add(name, child.pid)
    void exited.then((how) => {
      running = false
      if (child.pid && !isGroupAlive(child.pid)) record.remove(child.pid)
      if (!entry.expected) onCrash(crashOf(entry, how))
    })
    return entry
  }

  /** Stops one part and everything it started; kills what does not end in time. @param {string} name */
  async function stop(name) {
    const entry = all.get(name)
    if (!entry || entry.pid < 0) return
    entry.expected = true
    const { leaderSignal, grace = GRACE_MS } = entry.command
    if (entry.running()) {
      if (leaderSignal) process.kill(entry.pid, leaderSignal)
      else signalGroup(entry.pid, "SIGTERM")
    }
    const deadline = Date.now() + grace
    while ((entry.running() || isGroupAlive(entry.pid)) && Date.now() < deadline) await wait(50)
    if (entry.running() || isGroupAlive(entry.pid)) signalGroup(entry.pid, "SIGKILL")
    await entry.exited
    record.remove(entry.pid)
    all.delete(name)
  }

  return {
    start,
    stop,
    /** Ends a part as a power cut would: for the tests of faults. @param {string} name */
    async kill(name) {
      const entry = all.get(name)
      if (!entry) return
      entry.expected = true
      // Before the first of them is gone: an orphan no longer says whose it was.
      const family = descendantsOf(entry.pid)
      signalGroup(entry.pid, "SIGKILL")
      for (const pid of family) if (isAlive(pid)) signalGroup(pid, "SIGKILL")
      await entry.exited
      while (family.some(isAlive)) await wait(20)
      record.remove(entry.pid)
    },
    /** Starts again what was started under this name, with the same settings. @param {string} name */
    restart(name) {
      const command = commands.get(name)
      if (!command) throw new Failure("unknown_part", `nothing called ${name} was started`)
      return start(command)
    },
    /** From now on an end is not a crash. */
    expectEnd: () => all.forEach((entry) => (entry.expected = true)),
    names: () => [...all.keys()],
    get: (/** @type {string} */ name) => all.get(name),
    /** Kills everything at once: the second Ctrl-C. */
    killAll: () => all.forEach(({ pid }) => pid > 0 && signalGroup(pid, "SIGKILL")),
  }
}

/** @param {Running} part @param {string} how */
export function crashOf(part, how) {
  return new Failure(
    "part_crashed",
    `${part.name} stopped (${how}). Its last lines are below, all of them in ${part.log}`,
    {
      log: tail(part.log),
    },
  )
}
