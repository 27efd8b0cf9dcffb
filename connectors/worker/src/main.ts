import { existsSync } from "node:fs"
import { Client, Connection } from "@temporalio/client"
import { NativeConnection, type Worker } from "@temporalio/worker"
import { maskText } from "@dakkah/outbox/log-mask"
import { encryptionDataConverter } from "@dakkah/outbox/payload-codec"
import { createServiceTokens } from "@dakkah/outbox/service-token"
import { builtInAdapters } from "./adapters/built-in"
import { chooseAdapters } from "./adapters/choice"
import { ServiceClient } from "./adapters/http/service-client"
import { tenantAdapters } from "./adapters/tenant-settings"
import { BUNDLE_PATH } from "./bundle"
import { connectionOptions } from "./connection"
import { readEnvironment } from "./environment"
import { startHealthServer } from "./health-server"
import { createLogger } from "./logger"
import { installRuntime } from "./metrics"
import { ensureSchedules, systemsOf } from "./schedules"
import { ensureSearchAttributes } from "./search-attributes"
import { createWorkers } from "./workers"

/** The worker process: connects, makes sure of what it needs, polls until it is told to stop, ends in order. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env)
  const logger = createLogger(environment.LOG_LEVEL)
  if (!existsSync(BUNDLE_PATH))
    throw new Error("The workflows are not bundled: build this package first (npm run build).")
  installRuntime(logger, `${environment.WORKER_HOST}:${environment.WORKER_METRICS_PORT}`)

  const { TEMPORAL_NAMESPACE: namespace, MEDUSA_URL, PAYLOAD_URL, RELAY_URL } = environment
  const dataConverter = environment.ENCRYPTION_KEYS && encryptionDataConverter(environment.ENCRYPTION_KEYS)
  const tokens = createServiceTokens(environment.SERVICE_TOKEN_KEYS)
  const timeout = environment.WORKER_HTTP_TIMEOUT_MS
  const builtIn = builtInAdapters({
    medusaUrl: MEDUSA_URL,
    payloadUrl: PAYLOAD_URL,
    ...(RELAY_URL && { relayUrl: RELAY_URL }),
    tokens,
    timeout,
    ...(environment.OPERATOR_EMAIL && { operatorEmail: environment.OPERATOR_EMAIL }),
    ...(environment.SECURITY_EMAIL && { securityEmail: environment.SECURITY_EMAIL }),
    onIncident: (kind, incident) => logger.warn({ kind, incident }, "a process needs people to look at it"),
    onAlert: (systems) => logger.error({ systems }, "a critical system is down"),
  })

  const medusa = new ServiceClient({ baseUrl: MEDUSA_URL, audience: "medusa", tokens, timeout })
  // No connector is part of this build yet: a tenant that has chosen one is told so.
  const adapters = chooseAdapters(builtIn, [], tenantAdapters(medusa))

  let workers: Worker[] = []
  const health = await startHealthServer(() => workers, environment.WORKER_HOST, environment.WORKER_PORT)
  const options = await connectionOptions(environment)
  const connection = await NativeConnection.connect(options)
  try {
    const setup = await Connection.connect(options)
    await ensureSearchAttributes(setup, namespace)
    workers = await createWorkers({
      connection,
      namespace,
      queues: environment.WORKER_QUEUES,
      adapters,
      bundlePath: BUNDLE_PATH,
      graceTime: environment.WORKER_GRACE_MS,
      ...(dataConverter && { dataConverter }),
      onLostEntry: (entry, reason) => logger.error({ entry, reason }, "the timeline refused an entry"),
    })
    const running = runAll(workers)
    const client = new Client({ connection: setup, namespace, ...(dataConverter && { dataConverter }) })
    await ensureSchedules(
      client,
      systemsOf(builtIn, { medusa: MEDUSA_URL, payload: PAYLOAD_URL, ...(RELAY_URL && { relay: RELAY_URL }) }),
      environment.HEALTH_CHECK_MINUTES * 60_000,
    )
    await setup.close()
    logger.info({ queues: environment.WORKER_QUEUES, namespace }, "worker is running")
    await running
  } finally {
    health.close()
    await connection.close()
    logger.info("worker has stopped")
  }
}

/** Runs all workers; a signal stops them, and one that dies stops the others, so that the process is restarted whole. */
async function runAll(workers: readonly Worker[]): Promise<void> {
  const stop = (): void => {
    for (const worker of workers) if (worker.getState() === "RUNNING") worker.shutdown()
  }
  process.once("SIGTERM", stop).once("SIGINT", stop)
  const runs = workers.map((worker) => worker.run().finally(stop))
  const ends = await Promise.allSettled(runs)
  const failed = ends.find((end) => end.status === "rejected")
  if (failed) throw failed.reason
}

main().catch((error: unknown) => {
  process.stderr.write(`${maskText(String(error instanceof Error ? error.stack : error))}\n`)
  process.exitCode = 1
})
