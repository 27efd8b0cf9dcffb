import { freePort } from "./ports.mjs"
import { readSettings } from "./environment/read.mjs"

const PORTS = [
  "MEDUSA_PORT",
  "PAYLOAD_PORT",
  "STOREFRONT_PORT",
  "POSTGRES_PORT",
  "TEMPORAL_PORT",
  "RELAY_PORT",
  "WORKER_PORT",
  "WORKER_METRICS_PORT",
]

/**
 * Settings of a stack that stands beside a running one: free ports, everything embedded, nothing of the person's `.env`.
 * @param {NodeJS.ProcessEnv} [more] what is set all the same
 */
export async function freeSettings(more = {}) {
  /** @type {Set<number>} */
  const ports = new Set()
  while (ports.size < PORTS.length) ports.add(await freePort())
  const chosen = Object.fromEntries([...ports].map((port, index) => [PORTS[index], String(port)]))
  return readSettings({ ...chosen, ...more })
}
