import type { Dispatch, EventEnvelope } from "@dakkah/contracts"
import { dispatch } from "./dispatches/dispatch"

const SIGNALS: Record<string, string> = { retry: "saga.retry", give_up: "saga.give_up" }

/** An operator's decision about a stuck saga reaches its workflow as a signal. */
async function resolveSaga(_container: unknown, event: EventEnvelope): Promise<Dispatch> {
  const { resolution = "", reason = "" } = event.payload as { resolution?: string; reason?: string }
  const signal = SIGNALS[resolution]
  if (!signal) return { kind: "none", reason: `unknown resolution "${resolution}"` }
  return { kind: "signal", workflow_id: event.aggregate_id, signal, input: { event_id: event.id, reason } }
}

export default [dispatch("saga.resolution_requested", resolveSaga)]
