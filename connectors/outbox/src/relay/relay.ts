import { randomUUID } from "node:crypto"
import { hostname } from "node:os"
import type { ConnectionOptions } from "@temporalio/client"
import type { DataConverter } from "@temporalio/common"
import type { Logger } from "pino"
import type { Key } from "../key-ring"
import { createServiceTokens } from "../service-token"
import { catalogueNames, createDeliver } from "./deliver"
import { reasonOf } from "./failures"
import { Gate } from "./gate"
import { type Health, startHttp } from "./http"
import type { LoopSettings } from "./loop"
import { createMedusa } from "./medusa"
import { createMetrics } from "./metrics"
import { createSource } from "./source"
import { type Source, type System, TARGETS, type Target } from "./targets"
import { createTemporal } from "./temporal"

export interface RelayOptions {
  databases: readonly { source: Source; url: string }[]
  medusaUrl: string
  temporal: { address: string; namespace: string; tls?: ConnectionOptions["tls"]; apiKey?: string }
  serviceKeys: readonly [Key, ...Key[]]
  log: Logger
  /** Default 9461; 0 for any free one. */
  port?: number
  /** Default 127.0.0.1. */
  host?: string
  /** How long settled events are kept. Default 30. */
  retentionDays?: number
  /** Must be the worker's: `encryptionDataConverter` where payloads are encrypted. */
  dataConverter?: DataConverter
  /** Workflow types that may be started; default the catalogue's, and any while that is empty. */
  workflowTypes?: ReadonlySet<string>
  settings?: Partial<LoopSettings>
}

export interface Relay {
  /** Port of `/health` and `/metrics`. */
  port: number
  health(): Health
  /** Stops claiming, finishes what is in flight (at most `patience` milliseconds, default 20 s), gives back the rest. */
  stop(patience?: number): Promise<void>
}

const SETTINGS: LoopSettings = { batch: 100, concurrency: 100, lease: 30_000, poll: 500 }
const CHECK_EVERY = 5_000

/**
 * Starts a relay: one loop per database, one client for Medusa and one for Temporal. None of them need be there yet.
 * @throws Error where its own port is taken
 */
export async function startRelay(options: RelayOptions): Promise<Relay> {
  const { log } = options
  const owner = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`
  const metrics = createMetrics()
  const gates: Record<System, Gate> = { medusa: new Gate(), temporal: new Gate() }
  const medusa = createMedusa({ url: options.medusaUrl, tokens: createServiceTokens(options.serviceKeys) })
  const temporal = createTemporal({
    ...options.temporal,
    ...(options.dataConverter ? { dataConverter: options.dataConverter } : {}),
  })
  const workflowTypes = options.workflowTypes ?? catalogueNames()
  const settings = { ...SETTINGS, ...options.settings }

  const sources = options.databases.map(({ source, url }) => {
    const target: Target = TARGETS[source]
    const deliver = createDeliver(target, {
      medusa,
      temporal,
      workflowTypes,
      reached: (system) => gates[system].open(),
    })
    return createSource({
      source,
      url,
      owner,
      deliver,
      gates: new Map(target.needs.map((system) => [system, gates[system]])),
      metrics,
      log,
      settings,
      retentionDays: options.retentionDays ?? 30,
    })
  })

  let temporalError: string | null = "not yet connected"
  let checking: NodeJS.Timeout | null = null
  let stopped = false
  async function check(): Promise<void> {
    temporalError = await temporal.check().then(
      () => null,
      (error: unknown) => reasonOf(error),
    )
    if (!stopped) checking = setTimeout(() => void check(), CHECK_EVERY)
  }

  const health = (): Health => ({
    status: temporalError === null && sources.every(({ loop }) => loop.error === null) ? "ok" : "degraded",
    sources: Object.fromEntries(
      sources.map(({ source, loop }) => [source, { connected: loop.error === null, error: loop.error }]),
    ),
    systems: {
      temporal: { reachable: temporalError === null, error: temporalError },
      medusa: { reachable: gates.medusa.error === null, error: gates.medusa.error },
    },
  })

  const http = await startHttp({
    host: options.host ?? "127.0.0.1",
    port: options.port ?? 9461,
    health,
    metrics: async () => {
      await Promise.all(sources.map((source) => source.showDepth()))
      return { type: metrics.registry.contentType, text: await metrics.registry.metrics() }
    },
  })
  void check()
  for (const source of sources) source.start()
  log.info({ owner, port: http.port, sources: sources.map(({ source }) => source) }, "relay started")

  return {
    port: http.port,
    health,
    async stop(patience = 20_000) {
      stopped = true
      if (checking) clearTimeout(checking)
      await Promise.all(sources.map((source) => source.stop(patience)))
      await http.close()
      await temporal.close()
      log.info("relay stopped")
    },
  }
}
