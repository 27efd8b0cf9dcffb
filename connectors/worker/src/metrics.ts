import { Runtime } from "@temporalio/worker"
import type { Logger } from "pino"
import { temporalLogger } from "./logger"

/**
 * Installs Temporal's runtime for this process: metrics for Prometheus on `address`, log lines through ours.
 * Once, before any connection. No metric carries a tenant or a workflow id: their number has no bound.
 */
export function installRuntime(logger: Logger, address: string): void {
  Runtime.install({
    logger: temporalLogger(logger),
    // The process says itself when it stops: workers first, then their connection.
    shutdownSignals: [],
    telemetryOptions: {
      logging: { forward: {}, filter: { core: "WARN", other: "WARN" } },
      metrics: {
        prometheus: { bindAddress: address, countersTotalSuffix: true, unitSuffix: true },
        globalTags: { service: "worker" },
      },
    },
  })
}
