import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { readSettings } from "../environment/read.mjs"
import { addresses, serviceEnvironments } from "../environment/services.mjs"
import { ROOT } from "../paths.mjs"
import { portHolder } from "../port-holder.mjs"
import { withClient } from "../postgres/client.mjs"
import { ensureSecrets } from "../secrets.mjs"
import { isListening, unhealthy } from "../stack/health.mjs"
import { missingBuild, SERVICES } from "../stack/services.mjs"

/** Package whose version says which version of an application is installed. */
const ENGINES = {
  medusa: "@medusajs/medusa",
  payload: "payload",
  relay: "@temporalio/client",
  worker: "@temporalio/worker",
}

/**
 * The databases, the workflow server and the processes: version, reachable or not, what to do.
 * @param {string} data
 * @returns {Promise<import("../../commands/doctor.mjs").Finding[]>}
 */
export async function partsOf(data) {
  const settings = readSettings(process.env)
  const secretsFile = join(data, "secrets.json")
  const { urls: _, temporal, embedded } = addresses(settings)
  /** @type {import("../../commands/doctor.mjs").Finding[]} */
  const findings = []
  if (existsSync(secretsFile) || !embedded.postgres) {
    const environments = serviceEnvironments(
      settings,
      existsSync(secretsFile) ? ensureSecrets(secretsFile) : /** @type {any} */ ({}),
    )
    findings.push(await database("database of Medusa", environments.medusa.DATABASE_URL ?? ""))
    findings.push(await database("database of Payload", environments.payload.PAYLOAD_DATABASE_URL ?? ""))
  }
  const reachable = await isListening(temporal)
  findings.push({
    part: "Temporal server",
    version: temporal,
    state: reachable ? "ok" : embedded.temporal ? "off" : "bad",
    advice: reachable ? "" : notRunning("TEMPORAL_ADDRESS", embedded.temporal),
  })
  for (const service of SERVICES) findings.push(await application(service, settings[service.port]))
  return findings
}

/** @returns {Promise<import("../../commands/doctor.mjs").Finding>} */
async function database(/** @type {string} */ part, /** @type {string} */ url) {
  const place = new URL(url).host
  try {
    const version = await withClient(
      url,
      async (client) => (await client.query("show server_version")).rows[0].server_version,
    )
    return { part, version: `Postgres ${version.split(" ")[0]}`, state: "ok", advice: place }
  } catch (error) {
    const { code, message } = /** @type {{ code?: string, message: string }} */ (error)
    const off = code === "ECONNREFUSED"
    return {
      part,
      version: place,
      state: off ? "off" : "bad",
      advice: off ? 'not running ("npm start")' : refused(url, message),
    }
  }
}

/** A server that hangs is seen by who holds its port; one elsewhere only by its address. */
function refused(/** @type {string} */ url, /** @type {string} */ message) {
  const { hostname, port } = new URL(url)
  const holder = ["localhost", "127.0.0.1"].includes(hostname) ? portHolder(Number(port || 5432)) : undefined
  const whose = holder ? `; ${port} is held by process ${holder.pid} (${holder.command}): start it again` : ""
  return `${message}${whose}`
}

/** @returns {Promise<import("../../commands/doctor.mjs").Finding>} */
async function application(/** @type {import("../stack/services.mjs").Service} */ service, /** @type {number} */ port) {
  const version = installedVersion(service)
  const notBuilt = missingBuild(service)
  if (notBuilt) return { part: service.title, version, state: "off", advice: `not built: ${notBuilt}` }
  const problem = await unhealthy(`http://localhost:${port}${service.health}`)
  if (!problem) return { part: service.title, version, state: "ok", advice: `http://localhost:${port}` }
  const holder = portHolder(port)
  if (!holder) return { part: service.title, version, state: "off", advice: `not running on ${port} ("npm start")` }
  return {
    part: service.title,
    version,
    state: "bad",
    advice: `${problem}; ${port} is held by process ${holder.pid} (${holder.command})`,
  }
}

function installedVersion(/** @type {import("../stack/services.mjs").Service} */ { name, folder }) {
  const manifest = join(ROOT, folder, "node_modules", ENGINES[name], "package.json")
  return existsSync(manifest)
    ? `${ENGINES[name]} ${JSON.parse(readFileSync(manifest, "utf8")).version}`
    : "not installed"
}

const notRunning = (/** @type {string} */ variable, /** @type {boolean} */ embedded) =>
  embedded ? 'not running ("npm start")' : `nothing answers there: start it, or unset ${variable}`
