import { connect as connectSocket } from "node:net"
import { setTimeout as wait } from "node:timers/promises"
import { Failure } from "../failure.mjs"
import { tail } from "../logs.mjs"
import { crashOf } from "../processes.mjs"

const ASK_MS = 5_000

/** @param {string} url @returns {Promise<string | undefined>} undefined when it answers 2xx, else what is wrong */
export async function unhealthy(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(ASK_MS) })
    const text = answer.ok ? "" : (await answer.text()).slice(0, 200)
    return answer.ok ? undefined : `${url} answered ${answer.status} ${text}`.trim()
  } catch (error) {
    const { message, cause } = /** @type {Error} */ (error)
    return `${url}: ${cause instanceof Error && "code" in cause ? cause.code : message}`
  }
}

/**
 * Waits until a part answers; gives up when it has ended or the time is over.
 * @param {import("../processes.mjs").Running} part
 * @param {string} url
 * @param {number} limit milliseconds
 * @throws {Failure} part_crashed, part_not_healthy
 */
export async function untilHealthy(part, url, limit) {
  const deadline = Date.now() + limit
  for (;;) {
    if (!part.running()) throw crashOf(part, "while starting")
    const problem = await unhealthy(url)
    if (!problem) return
    if (Date.now() > deadline)
      throw new Failure(
        "part_not_healthy",
        `${part.name} did not become healthy within ${limit / 1000} s (${problem}). See ${part.log}.`,
        {
          log: tail(part.log),
        },
      )
    await wait(150)
  }
}

/** Whether something listens. @param {string} address "host:port" @returns {Promise<boolean>} */
export function isListening(address) {
  const split = address.lastIndexOf(":")
  return new Promise((resolve) => {
    const socket = connectSocket({ host: address.slice(0, split), port: Number(address.slice(split + 1)) })
    const answer = (/** @type {boolean} */ listening) => (socket.destroy(), resolve(listening))
    socket.setTimeout(ASK_MS, () => answer(false))
    socket.once("connect", () => answer(true))
    socket.once("error", () => answer(false))
  })
}
