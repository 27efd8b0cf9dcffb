import { createServer } from "node:net"
import { Failure } from "./failure.mjs"
import { portHolder } from "./port-holder.mjs"

/** @param {number} port @param {string} [host] @returns {Promise<boolean>} whether nobody listens on the port */
export function isFree(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", (error) => {
      const code = /** @type {NodeJS.ErrnoException} */ (error).code
      if (code === "EADDRINUSE") resolve(false)
      else if (code === "EACCES") resolve(false)
      else reject(error)
    })
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** @returns {Promise<number>} a port that was free a moment ago */
export function freePort() {
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

/**
 * The words for a taken port.
 * @param {{ port: number, variable: string, free: number, holder?: { pid: number, command: string } }} taken
 * `variable`: the environment variable that moves the port; `free`: a port to propose
 */
export function portMessage({ port, variable, free, holder }) {
  const who = holder
    ? `process ${holder.pid} (${holder.command}). Stop it`
    : "a process of another user (see it with: sudo lsof -i :" + port + "). Stop it"
  return `${port} is held by ${who}, or start with ${variable}=${free}.`
}

/**
 * Refuses to start when a port is taken, and says by whom: all of them at once, not one a try.
 * @param {{ port: number, variable: string }[]} wanted
 * @throws {Failure} port_in_use
 */
export async function requireFreePorts(wanted) {
  /** @type {string[]} */
  const messages = []
  for (const { port, variable } of wanted) {
    if (await isFree(port)) continue
    let free = port + 10
    while (!(await isFree(free))) free += 10
    messages.push(portMessage({ port, variable, free, holder: portHolder(port) }))
  }
  if (messages.length) throw new Failure("port_in_use", messages.join("\nport_in_use: "))
}
