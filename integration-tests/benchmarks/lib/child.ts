import { spawn } from "node:child_process"
import { mkdirSync, openSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { setting } from "./running"

export interface Child {
  pid: number
  /** Asks it to stop, and waits. */
  stop: () => Promise<void>
}

/** A process of the benchmark's own; its output goes to a log, and it ends with the benchmark. */
export function startChild(
  name: string,
  command: string,
  args: string[],
  options: { cwd: string; env: Record<string, string> },
): Child {
  const logs = join(setting("BENCH_DATA"), "logs")
  mkdirSync(logs, { recursive: true })
  const log = openSync(join(logs, `bench-${name}.log`), "a")
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", log, log],
  })
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()))
  const kill = () => child.kill("SIGKILL")
  process.once("exit", kill)
  return {
    pid: child.pid ?? -1,
    stop: async () => {
      process.removeListener("exit", kill)
      child.kill("SIGTERM")
      await ended
    },
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      )
    })
  })
}
