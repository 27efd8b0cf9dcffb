import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "../paths.mjs"

/**
 * @typedef {{
 *   name: "medusa" | "payload" | "relay" | "worker", title: string, folder: string, entry: string,
 *   port: "MEDUSA_PORT" | "PAYLOAD_PORT" | "RELAY_PORT" | "WORKER_PORT", otherPorts?: ("WORKER_METRICS_PORT")[],
 *   health: string, after: string[], grace?: number,
 *   command: (settings: import("../environment/schema.mjs").Settings) => { program: string, args: string[], cwd: string },
 *   develop: (settings: import("../environment/schema.mjs").Settings) => { program: string, args: string[], cwd: string },
 *   watch?: string[],
 * }} Service
 * `entry`: the built file without which the part cannot run; `after`: parts that must be healthy first; `grace`:
 * milliseconds to end in; `watch`: in development, folders whose change starts the part again
 */

const at = (/** @type {string[]} */ ...parts) => join(ROOT, ...parts)
const bin = (/** @type {string} */ folder, /** @type {string} */ name) => at(folder, "node_modules", ".bin", name)

/**
 * The processes of the suite, in the order of their start; they stop in the reverse. A new one is a new entry here.
 * @type {Service[]}
 */
export const SERVICES = [
  {
    name: "medusa",
    title: "Medusa (commerce, admin)",
    folder: "medusa",
    entry: "medusa/.medusa/server/medusa-config.js",
    port: "MEDUSA_PORT",
    health: "/health",
    after: [],
    command: ({ MEDUSA_PORT }) => ({
      program: bin("medusa", "medusa"),
      args: ["start", "--port", String(MEDUSA_PORT)],
      cwd: at("medusa", ".medusa", "server"),
    }),
    develop: ({ MEDUSA_PORT }) => ({
      program: bin("medusa", "medusa"),
      args: ["develop", "--port", String(MEDUSA_PORT)],
      cwd: at("medusa"),
    }),
    watch: ["connectors/contracts/dist", "connectors/outbox/dist", "plugins/*/.medusa/server/src"],
  },
  {
    name: "payload",
    title: "Payload (content, master data)",
    folder: "payload",
    entry: "payload/.next/BUILD_ID",
    port: "PAYLOAD_PORT",
    health: "/api/service/health",
    after: [],
    command: ({ PAYLOAD_PORT }) => ({
      program: bin("payload", "next"),
      args: ["start", "--port", String(PAYLOAD_PORT)],
      cwd: at("payload"),
    }),
    develop: ({ PAYLOAD_PORT }) => ({
      program: bin("payload", "next"),
      args: ["dev", "--port", String(PAYLOAD_PORT)],
      cwd: at("payload"),
    }),
  },
  {
    name: "relay",
    title: "Relay (outbox)",
    folder: "connectors/outbox",
    entry: "connectors/outbox/dist/relay/main.js",
    port: "RELAY_PORT",
    health: "/health",
    after: ["medusa", "payload"],
    command: () => ({ program: process.execPath, args: ["dist/relay/main.js"], cwd: at("connectors", "outbox") }),
    develop: () => ({
      program: process.execPath,
      args: ["dist/relay/main.js"],
      cwd: at("connectors", "outbox"),
    }),
    watch: ["connectors/contracts/dist", "connectors/outbox/dist"],
  },
  {
    name: "worker",
    title: "Worker (workflows)",
    folder: "connectors/worker",
    entry: "connectors/worker/dist/main.js",
    port: "WORKER_PORT",
    otherPorts: ["WORKER_METRICS_PORT"],
    health: "/health",
    after: ["medusa", "payload"],
    grace: 20_000,
    command: () => ({ program: process.execPath, args: ["dist/main.js"], cwd: at("connectors", "worker") }),
    develop: () => ({ program: process.execPath, args: ["dist/main.js"], cwd: at("connectors", "worker") }),
    watch: ["connectors/contracts/dist", "connectors/outbox/dist", "connectors/worker/dist"],
  },
]

/** Why a part cannot be started now, or undefined. @param {Service} service */
export function missingBuild(service) {
  return existsSync(at(service.entry)) ? undefined : `${service.entry} is not there`
}

/** @param {string} folder of a package @param {string} script @returns {boolean} whether its package.json has the script */
export function hasScript(folder, script) {
  const manifest = at(folder, "package.json")
  return existsSync(manifest) && script in (JSON.parse(readFileSync(manifest, "utf8")).scripts ?? {})
}
