import { fork, type ChildProcess } from "node:child_process"
import { join } from "node:path"

type Message = { ready?: Record<string, string>; failed?: string }

/**
 * Global set-up: one whole city for the whole run, from empty data. Where MEDUSA_URL and CITYOS_DEMO_FILE are set, the city that runs
 * there is used, so a second group of tests gets the city of the first; nothing can be killed in it, so the tests of faults fail there and say so.
 */
export default async function oneCity({ config }: { config: { root: string } }): Promise<() => Promise<void>> {
  const { MEDUSA_URL, CITYOS_DEMO_FILE } = process.env
  if (MEDUSA_URL && CITYOS_DEMO_FILE) return () => Promise.resolve()
  const host = fork(join(config.root, "src/host/stack-host.mjs"), { stdio: "inherit" })
  try {
    Object.assign(process.env, await ready(host))
  } catch (error) {
    await stop(host)
    throw error
  }
  return () => stop(host)
}

function ready(host: ChildProcess): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    host.on("message", (message: Message) => {
      if (message.ready) resolve(message.ready)
      else if (message.failed) reject(new Error(`the city did not start: ${message.failed}`))
    })
    host.once("exit", (code) => reject(new Error(`the city did not start: its host ended with code ${code}`)))
  })
}

function stop(host: ChildProcess): Promise<void> {
  if (host.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    host.once("exit", () => resolve())
    host.kill("SIGTERM")
  })
}
