import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client"
import type { Depth } from "./depth"

/** What Prometheus reads. No tenant in any label: their number has no limit. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const depth = new Gauge({
    name: "cityos_outbox_events",
    help: "Unsettled events by state; blocked ones are pending behind a parked one",
    labelNames: ["source", "state"] as const,
    registers,
  })
  const age = new Gauge({
    name: "cityos_outbox_oldest_seconds",
    help: "Age of the oldest event that is due (pending) or parked (failed)",
    labelNames: ["source", "state"] as const,
    registers,
  })
  return {
    registry,
    delivered: new Counter({
      name: "cityos_outbox_delivered_total",
      help: "Events delivered, by what they led to",
      labelNames: ["source", "kind"] as const,
      registers,
    }),
    failures: new Counter({
      name: "cityos_outbox_failures_total",
      help: "Deliveries that failed: released (a system was away), retry (counted), parked",
      labelNames: ["source", "outcome"] as const,
      registers,
    }),
    latency: new Histogram({
      name: "cityos_outbox_delivery_seconds",
      help: "From the moment an event was due (written, or its delay over) until its workflow was started or signalled",
      labelNames: ["source"] as const,
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300, 1800],
      registers,
    }),
    connected: new Gauge({
      name: "cityos_outbox_source_connected",
      help: "1 while the source's database answers",
      labelNames: ["source"] as const,
      registers,
    }),
    showDepth(source: string, found: Depth): void {
      for (const state of ["pending", "delayed", "processing", "failed", "blocked"] as const) {
        depth.set({ source, state }, found[state])
      }
      age.set({ source, state: "pending" }, found.oldest_pending_seconds)
      age.set({ source, state: "failed" }, found.oldest_failed_seconds)
    },
  }
}

export type RelayMetrics = ReturnType<typeof createMetrics>
