import { mkdirSync, rmSync } from "node:fs"
import { join, resolve } from "node:path"
import { childEnvironment } from "../environment/child.mjs"
import { addresses, serviceEnvironments } from "../environment/services.mjs"
import { Failure } from "../failure.mjs"
import { ensureRoles } from "../postgres/roles.mjs"
import { startPostgres } from "../postgres/cluster.mjs"
import { freePort, requireFreePorts } from "../ports.mjs"
import { processes } from "../processes.mjs"
import { say, step } from "../progress.mjs"
import { endOrphans } from "../run-record.mjs"
import { ensureSecrets } from "../secrets.mjs"
import { ensureTemporal } from "../temporal/fetch.mjs"
import { startTemporal } from "../temporal/server.mjs"
import { isListening, untilHealthy } from "./health.mjs"
import { migrate } from "./migrate.mjs"
import { SERVICES, missingBuild } from "./services.mjs"

const HEALTHY_MS = 180_000
const STOP_ORDER = ["worker", "relay", "payload", "medusa", "watch", "temporal", "postgres"]

/**
 * @typedef {{
 *   settings: import("../environment/schema.mjs").Settings, data: string, seed?: boolean, durable?: boolean, develop?: boolean,
 *   fresh?: boolean, only?: string[], onCrash?: (failure: Failure) => void,
 * }} StackOptions
 * `data`: folder of databases, logs and secrets; `only`: names of services, `[]` for Postgres and Temporal alone;
 * `durable: false`: databases without fsync, for tests; `fresh`: what an earlier run left in `data` is removed first
 */

/**
 * Starts the whole suite on one folder of data. Used by `npm start`, `npm run smoke`, `npm test` and whole-system tests.
 * Whatever fails, `stop` has to be called: some parts may run already.
 * @param {StackOptions} options
 */
export function createStack({
  settings,
  data,
  seed = true,
  durable = true,
  develop = false,
  fresh = false,
  only,
  onCrash,
}) {
  const logs = join(data, "logs")
  mkdirSync(logs, { recursive: true })
  const record = join(data, "run.json")
  const parts = processes({ logs, record, onCrash })
  if (fresh)
    for (const name of ["temporal", "files", "secrets.json", "demo.json"])
      rmSync(join(data, name), { recursive: true, force: true })
  const secrets = ensureSecrets(join(data, "secrets.json"))
  const environments = serviceEnvironments(settings, secrets)
  // Uploads are data: a build removes what lies within it.
  for (const part of [environments.medusa, environments.medusaOwner])
    Object.assign(part, { FILES_FOLDER: resolve(data, "files") })
  const { embedded, urls, temporal } = addresses(settings)
  const wanted = SERVICES.filter(({ name }) => !only || only.includes(name))
  /** @type {string[]} */
  const notes = []
  /** @type {((database: string) => string) | undefined} */
  let superuser
  /** How to wait for a part after it was started again. @type {Map<string, (part: import("../processes.mjs").Running) => Promise<void>>} */
  const ready = new Map()
  /** Ports of second processes. @type {Map<string, number>} */
  const twins = new Map()

  /** Ends what an interrupted start left; then everything that will listen must find its port free. */
  async function prepare() {
    const ended = await endOrphans(record)
    if (ended.length) say(`  ✔ ended what an interrupted start left: ${ended.join(", ")}`)
    const services = wanted.filter((service) => !missingBuild(service))
    await requireFreePorts(
      [
        ...(embedded.postgres ? ["POSTGRES_PORT"] : []),
        ...(embedded.temporal ? ["TEMPORAL_PORT"] : []),
        ...services.flatMap(({ port, otherPorts = [] }) => [port, ...otherPorts]),
      ].map((variable) => ({ variable, port: settings[/** @type {"MEDUSA_PORT"} */ (variable)] })),
    )
  }

  async function startDatabase() {
    if (!embedded.postgres) return
    await step("start Postgres", async (note) => {
      const server = await startPostgres({
        parts,
        data: join(data, "postgres"),
        port: settings.POSTGRES_PORT,
        password: secrets.postgres_superuser,
        durable,
        fresh,
      })
      await ensureRoles(server.url, secrets)
      superuser = server.url
      ready.set("postgres", server.ready)
      note(server.version)
    })
  }

  async function startWorkflowServer() {
    // What the settings say, not the shell: a stack beside the running one may want another server.
    const { TEMPORAL_ADDRESS, TEMPORAL_CLI_PATH } = settings
    const environment = { ...process.env, TEMPORAL_ADDRESS, TEMPORAL_CLI_PATH }
    const program = await ensureTemporal({ environment, log: join(logs, "setup.log") })
    await step(program ? "start Temporal" : "reach Temporal", async (note) => {
      note(program ? `from ${program.from}` : temporal)
      if (program) {
        const server = await startTemporal({
          parts,
          program: program.path,
          port: settings.TEMPORAL_PORT,
          folder: join(data, "temporal"),
          durable,
          namespace: settings.TEMPORAL_NAMESPACE,
          environment: childEnvironment({}),
        })
        return void ready.set("temporal", server)
      }
      if (!(await isListening(temporal)))
        throw new Failure(
          "temporal_unreachable",
          `nothing answers at TEMPORAL_ADDRESS=${temporal}. Start that server, or unset the variable to use an embedded one.`,
        )
    })
  }

  /**
   * Makes of a line of the table a process.
   * @param {import("./services.mjs").Service} service
   * @param {{ name: string, port: number }} [as] another process of the service, beside the one that the settings name
   */
  function launch(service, as = { name: service.name, port: settings[service.port] }) {
    const own = { ...settings, [service.port]: as.port }
    const { program, args, cwd } = develop ? service.develop(own) : service.command(own)
    const env = childEnvironment({
      ...environments[service.name],
      NODE_ENV: develop ? "development" : "production",
      PORT: String(as.port),
    })
    return parts.start({ name: as.name, command: program, args, cwd, env, grace: service.grace })
  }

  const healthUrl = (/** @type {import("./services.mjs").Service} */ service, port = settings[service.port]) =>
    `http://localhost:${port}${service.health}`

  async function startServices() {
    const startable = wanted.filter((service) => {
      const why = develop ? undefined : missingBuild(service)
      if (why) notes.push(`${service.title} was not started: ${why}`)
      return !why
    })
    /** @type {Map<string, Promise<void>>} */
    const healthy = new Map()
    for (const service of startable) {
      ready.set(service.name, (part) => untilHealthy(part, healthUrl(service), HEALTHY_MS))
      healthy.set(
        service.name,
        Promise.all(service.after.map((name) => healthy.get(name))).then(() =>
          step(`start ${service.name}`, () => untilHealthy(launch(service), healthUrl(service), HEALTHY_MS)),
        ),
      )
    }
    await together([...healthy.values()])
  }

  /** Waits for all; the first failure stops everything, so that nobody waits for the rest, and is the one that is told. */
  async function together(/** @type {Promise<void>[]} */ promises) {
    /** @type {unknown[]} */
    const failures = []
    await Promise.all(
      promises.map((promise) =>
        promise.catch((error) => (failures.push(error), failures.length === 1 ? stop() : undefined)),
      ),
    )
    if (failures.length) throw failures[0]
  }

  let stopping = false
  async function stop() {
    stopping = true
    parts.expectEnd()
    const rest = parts.names().filter((name) => !STOP_ORDER.includes(name))
    for (const name of [...rest, ...STOP_ORDER]) await parts.stop(name)
    rmSync(record, { force: true })
  }

  return {
    settings,
    data,
    logs,
    secrets,
    environments,
    urls,
    temporal,
    embedded,
    notes,
    parts,
    prepare,
    /** Databases and the workflow server only. */
    startServers: () => together([startDatabase(), startWorkflowServer()]),
    migrate: () =>
      migrate({ environments, data, log: join(logs, "migrate.log"), seed, missing: (text) => void notes.push(text) }),
    startServices,
    async start() {
      await this.prepare()
      await this.startServers()
      await this.migrate()
      await this.startServices()
    },
    stop,
    stopping: () => stopping,
    /** The superuser's URL of a database of the embedded server. @param {string} database */
    superuserUrl: (database) => superuser?.(database) ?? "",
    /**
     * A second process of a service on the same data, on a free port, as there are several in production; the one that runs where it
     * was started before.
     * @param {string} name @returns {Promise<string>} its address
     */
    async startTwin(name) {
      const service = SERVICES.find((each) => each.name === name)
      if (!service) throw new Error(`there is no service "${name}"`)
      const twin = `${name}twin`
      const port = twins.get(twin) ?? (await freePort())
      const running = parts.get(twin)
      if (!running) {
        twins.set(twin, port)
        ready.set(twin, (part) => untilHealthy(part, healthUrl(service, port), HEALTHY_MS))
        await untilHealthy(launch(service, { name: twin, port }), healthUrl(service, port), HEALTHY_MS)
      }
      return `http://localhost:${port}`
    },
    /** Starts a part again after it was killed and waits until it is healthy. @param {string} name */
    async restart(name) {
      await ready.get(name)?.(parts.restart(name))
    },
  }
}
