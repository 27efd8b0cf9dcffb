import { randomUUID } from "node:crypto"
import {
  type ActivityContext,
  type ActivityResult,
  isErrorType,
  type Port,
  type TimelineEntryInput,
} from "@dakkah/contracts"
import { ApplicationFailure } from "@temporalio/common"
import type { Method } from "../adapters/adapter"
import type { AdapterChoice } from "../adapters/choice"
import { beating } from "../adapters/http/attempt"
import { activitiesOf, EFFECTS, type ActivityName } from "../workflows/lib/effects"

export type Activity = (input: unknown, context: ActivityContext) => Promise<ActivityResult>

export interface WrapOptions {
  choice: AdapterChoice
  /** Called with an entry that the timeline refuses, and why. */
  onLostEntry: (entry: TimelineEntryInput, reason: string) => void
}

/**
 * The activities of a port, each over the adapter that its tenant has chosen. Each one tells the order's timeline what it did, under the effect's key: it is one
 * *ensure* from end to end, so where the timeline cannot be told the whole activity is tried again, and the effect is not done twice.
 */
export function activitiesOfPort(port: Port, options: WrapOptions): Record<string, Activity> {
  return Object.fromEntries(
    activitiesOf(port).map((name): [string, Activity] => [
      name,
      (input, context) =>
        beating(async () => {
          const adapter = await options.choice.of(port, context.tenant_id, context.adapter)
          const methods = adapter.port as unknown as Record<string, Method>
          const result = await (methods[name] as Method)(input, context)
          if (!result.success && result.error?.retryable) throw askAgain(name, result)
          const entry = entryOf(name, input, context, result)
          if (entry) await tell(options, entry, context)
          return result
        }),
    ]),
  )
}

/** "Not now" is an outage to the workflow: it is asked again with freshly read data (8.5, DataConflictError). */
function askAgain(name: ActivityName, { error }: ActivityResult): ApplicationFailure {
  const said = error?.details?.["type"]
  const type = typeof said === "string" && isErrorType(said) ? said : "DataConflictError"
  return ApplicationFailure.create({ message: `${name}: ${error?.code}: ${error?.message}`, type, nonRetryable: false })
}

function entryOf(
  name: ActivityName,
  input: unknown,
  context: ActivityContext,
  result: ActivityResult,
): TimelineEntryInput | null {
  const effect = EFFECTS[name]
  const { order_id } = (input ?? {}) as { order_id?: unknown }
  const data = (result.data ?? {}) as Record<string, unknown>
  if (effect.module === null || typeof order_id !== "string") return null
  if (result.success && effect.nothing?.(data)) return null
  const status = result.success ? (effect.states?.[String(data["state"])] ?? effect.done) : effect.refused
  if (status === undefined) return null
  return {
    order_id,
    module: effect.module,
    status_code: `${effect.module}:${status}`,
    ...(effect.category && { category: effect.category }),
    severity: result.success ? "info" : "warning",
    payload: result.success ? factsOf(data) : { code: result.error?.code, reason: result.error?.message },
    recorded_at: new Date().toISOString(),
    written_by: "worker",
    source_key: `${context.idempotency_key}/${status}`,
  }
}

/** Identifiers, states and amounts of the answer; nested documents stay where they are. */
function factsOf(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]): [string, unknown][] => {
      if (Array.isArray(value)) return [[`${key}_count`, value.length]]
      return value !== null && typeof value === "object" ? [] : [[key, value]]
    }),
  )
}

/** The entry is told apart by its source key; the call has a key of its own, because its time differs from attempt to attempt. */
async function tell(options: WrapOptions, entry: TimelineEntryInput, context: ActivityContext): Promise<void> {
  const commerce = await options.choice.of("commerce", context.tenant_id)
  const told = await commerce.port.appendTimeline(
    { entries: [entry] },
    { ...context, idempotency_key: `${entry.source_key}/${randomUUID()}` },
  )
  if (told.success) return
  // Refused, not out of reach: no retry heals it, and the effect is done. A defect of ours, to be seen but not to undo an order for.
  options.onLostEntry(entry, `${told.error?.code}: ${told.error?.message}`)
}
