import { spawn } from "node:child_process"
import { createWriteStream } from "node:fs"
import { Failure } from "./failure.mjs"

/**
 * Runs a command to its end. Its output is kept in a log, not shown, unless it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, log?: string, show?: boolean, name?: string, fix?: string,
 *   onLine?: (line: string) => void, timeout?: number, allowFailure?: boolean }} [options]
 * `show`: the output goes to the terminal; `timeout`: milliseconds; `fix`: what a person can do when it fails
 * @returns {Promise<{ code: number, output: string }>} output: the last 200 lines
 * @throws {Failure} step_failed, unless allowFailure
 */
export function run(command, args, options = {}) {
  const { cwd, env = process.env, log, show = false, name = command, timeout = 0, allowFailure = false } = options
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
      detached: true,
    })
    active.add(child)
    const file = log ? createWriteStream(log, { flags: "a" }) : undefined
    /** @type {string[]} */
    const lines = []
    let rest = ""
    const read = (/** @type {Buffer} */ data) => {
      file?.write(data)
      const parts = (rest + data.toString("utf8")).split("\n")
      rest = parts.pop() ?? ""
      for (const line of parts) options.onLine?.(line)
      lines.push(...parts)
      if (lines.length > 400) lines.splice(0, lines.length - 200)
    }
    child.stdout?.on("data", read)
    child.stderr?.on("data", read)
    const timer = timeout ? setTimeout(() => stopGroup(child, "SIGKILL"), timeout) : undefined
    const finish = (/** @type {number} */ code, /** @type {string} */ how) => {
      clearTimeout(timer)
      active.delete(child)
      file?.end()
      if (rest) lines.push(rest)
      const output = lines.slice(-200).join("\n")
      if (code === 0 || allowFailure) return resolve({ code, output })
      const where = log ? ` Its output: ${log}.` : ""
      reject(
        new Failure("step_failed", `${name} failed (${how}).${where} ${options.fix ?? ""}`.trimEnd(), {
          log: show ? "" : output.split("\n").slice(-30).join("\n"),
        }),
      )
    }
    child.once("error", (error) => finish(127, error.message))
    child.once("close", (code, signal) => finish(code ?? 1, signal ? `ended by ${signal}` : `exit code ${code}`))
  })
}

/** @type {Set<import("node:child_process").ChildProcess>} */
const active = new Set()

const PATIENCE_MS = 10_000

/**
 * Ends every command that {@link run} still waits for, and waits until it and what it started are gone: who starts again at once
 * after a Ctrl-C must not meet the build of before.
 */
export async function stopCommands() {
  const stop = (/** @type {import("node:child_process").ChildProcess} */ child) =>
    /** @type {Promise<void>} */ (
      new Promise((resolve) => {
        const timer = setTimeout(() => (stopGroup(child, "SIGKILL"), resolve()), PATIENCE_MS)
        child.once("close", () => (clearTimeout(timer), resolve()))
        stopGroup(child, "SIGTERM")
      })
    )
  await Promise.all([...active].map(stop))
}

function stopGroup(
  /** @type {import("node:child_process").ChildProcess} */ child,
  /** @type {NodeJS.Signals} */ signal,
) {
  try {
    if (child.pid) process.kill(-child.pid, signal)
  } catch {
    // Gone already.
  }
}
