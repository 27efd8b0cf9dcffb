import type { HealthCheckPayload, Queue } from "@dakkah/contracts"
import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy, type ScheduleOptions } from "@temporalio/client"
import type { Adapters } from "./adapters/adapter"

export const HEALTH_CHECK_SCHEDULE = "scheduled:system:health_check"

const QUEUE: Queue = "medusa-commerce"
const PING_MS = 5_000

/** Which systems are asked: those that an adapter of ours can ping. All are critical: without any of them no order is placed whole. */
export function systemsOf(
  adapters: Adapters,
  urls: { medusa: string; payload: string; relay?: string },
): HealthCheckPayload["systems"] {
  const known = [
    {
      name: "medusa",
      ping: "pingMedusa",
      port: "commerce",
      health_endpoint: new URL("/internal/health", urls.medusa).href,
    },
    {
      name: "payload",
      ping: "pingPayloadCMS",
      port: "content",
      health_endpoint: new URL("/api/service/health", urls.payload).href,
    },
    {
      name: "relay",
      ping: "pingRelay",
      port: "commerce",
      health_endpoint: urls.relay === undefined ? "" : new URL("/health", urls.relay).href,
    },
    { name: "erpnext", ping: "pingERPNext", port: "back_office", health_endpoint: "" },
    { name: "fleetbase", ping: "pingFleetbase", port: "logistics", health_endpoint: "" },
    { name: "waltid", ping: "pingWaltId", port: "identity", health_endpoint: "" },
    { name: "payment_gateway", ping: "pingPaymentGateways", port: "payments", health_endpoint: "" },
  ] as const
  return known
    .filter(({ ping, port }) => (adapters[port].description.capabilities as readonly string[]).includes(ping))
    .map(({ name, health_endpoint }) => ({ name, health_endpoint, timeout_ms: PING_MS, critical: true }))
}

/** WF-054 every few minutes; one at a time, and none made up for when nobody was there to run it. */
const healthCheck = (systems: HealthCheckPayload["systems"], every: number): ScheduleOptions => ({
  scheduleId: HEALTH_CHECK_SCHEDULE,
  spec: { intervals: [{ every: every }] },
  policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: "1 minute" },
  action: {
    type: "startWorkflow",
    workflowType: "SystemHealthCheckWorkflow",
    // The server adds the moment to it.
    workflowId: HEALTH_CHECK_SCHEDULE,
    taskQueue: QUEUE,
    args: [{ workflow_id: HEALTH_CHECK_SCHEDULE, every_ms: every, systems } satisfies HealthCheckPayload],
  },
})

/**
 * Creates the schedules, or brings existing ones to what this build wants. A paused one stays paused.
 * @param every milliseconds between two health checks
 */
export async function ensureSchedules(
  client: Client,
  systems: HealthCheckPayload["systems"],
  every: number,
): Promise<void> {
  const wanted = healthCheck(systems, every)
  try {
    await client.schedule.create({ ...wanted, state: { triggerImmediately: true } })
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error
    const { spec, policies, action } = wanted
    await client.schedule.getHandle(wanted.scheduleId).update((previous) => ({ ...previous, spec, policies, action }))
  }
}
