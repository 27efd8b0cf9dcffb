import type {
  ActivityContext,
  CheckedSystem,
  HealthCheckPayload,
  HealthCheckResult,
  HealthReport,
} from "@dakkah/contracts"
import { log, uuid4, workflowInfo } from "@temporalio/workflow"
import { callActivity } from "../lib/call"
import { choosePorts, missing } from "../lib/capabilities"
import { timingsOf } from "../lib/context"
import { endOf } from "../lib/outcome"
import { backOffice, commerce, content, identity, logistics, payments, type ActivityRef } from "../lib/ports"

type Ping = ActivityRef<{ timeout_ms: number }, HealthReport>

/** Which activity asks which system. */
const PINGS: Readonly<Record<string, Ping>> = {
  medusa: commerce.pingMedusa,
  relay: commerce.pingRelay,
  erpnext: backOffice.pingERPNext,
  fleetbase: logistics.pingFleetbase,
  waltid: identity.pingWaltId,
  payment_gateway: payments.pingPaymentGateways,
  payload: content.pingPayloadCMS,
}

/** So much later than it was due a check may come, milliseconds: what it asks may be slow. */
const LATE = 120_000

/** Work that belongs to no tenant. */
const SYSTEM = "*"

/**
 * WF-054. Asks every connected system how it is, compares with the check before (the schedule's last result), alerts when a
 * critical one has fallen, and tells the status page. A system that does not answer is a finding, not a failure of the check;
 * alert and page are tried once a check, since the next one comes in five minutes.
 */
export async function SystemHealthCheckWorkflow(input: HealthCheckPayload): Promise<HealthCheckResult> {
  const timings = timingsOf(input)
  const correlation_id = uuid4()
  const checked_at = new Date().toISOString()
  const { capabilities } = await choosePorts(SYSTEM)
  const before = previousResult()

  const call = async <I, O>(
    activity: ActivityRef<I, O>,
    body: I,
    ordinal: string,
    within: number,
  ): Promise<O | undefined> => {
    if (missing(capabilities, activity)) return undefined
    try {
      const result = await callActivity(
        activity,
        body,
        context(correlation_id, ordinal),
        { ...timings, attempt: within, payment_attempt: within, logistics_attempt: within },
        within,
      )
      if (!result.success) log.error(`${activity.name} was refused`, { ...result.error })
      return result.success ? result.data : undefined
    } catch (error) {
      const reason = endOf(error, activity.name)
      if (!reason || reason.kind === "cancelled") throw error
      log.error(`${activity.name} failed`, { reason: reason.message })
      return undefined
    }
  }

  const connected = input.systems.filter(({ name }) => PINGS[name] && !missing(capabilities, PINGS[name]))
  const systems = await Promise.all(
    connected.map(async ({ name, timeout_ms, critical }): Promise<CheckedSystem> => {
      const report = await call(PINGS[name] as Ping, { timeout_ms }, `ping-${name}`, timeout_ms + timings.attempt)
      const found = report ?? { system: name, healthy: false, latency_ms: timeout_ms, detail: "no answer" }
      const was = before.get(name)
      if (was === undefined) return { ...found, system: name, critical, changed: false }
      const changed = was.healthy !== found.healthy
      return { ...found, system: name, critical, changed, since: changed ? checked_at : was.since }
    }),
  )

  // Once per fall, not every five minutes; again where nobody could be told, because the mail system was what had fallen.
  const known = (name: string): boolean => before.get(name)?.healthy === false && before.get(name)?.alerted !== false
  const degraded = systems.filter(({ system, healthy, critical }) => !healthy && critical && !known(system))
  const told = degraded.length > 0 && (await call(content.alertOnDegradation, { degraded }, "alert", timings.attempt))
  const page = { checked_at, ...(input.every_ms && { valid_until: after(checked_at, input.every_ms + LATE) }), systems }
  await call(content.updateStatusPage, page, "status_page", timings.attempt)
  const alerted = (system: CheckedSystem): boolean =>
    known(system.system) || (told !== undefined && degraded.includes(system))
  return {
    checked_at,
    systems: systems.map((system) =>
      system.healthy || !system.critical ? system : { ...system, alerted: alerted(system) },
    ),
  }
}

const after = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString()

function previousResult(): Map<string, CheckedSystem & { since: string }> {
  const last = workflowInfo().lastResult as HealthCheckResult | undefined
  if (!last) return new Map()
  return new Map(last.systems.map((system) => [system.system, { ...system, since: system.since ?? last.checked_at }]))
}

/** Keyed by the run: each check is a deed of its own. */
const context = (correlation_id: string, what: string): ActivityContext => ({
  tenant_id: SYSTEM,
  correlation_id,
  causation_id: workflowInfo().workflowId,
  idempotency_key: `system/${workflowInfo().runId}/${what}/1`,
})
