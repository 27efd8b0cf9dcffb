/** Systems that may be the source of an event (specification 5.2). */
export const SOURCE_SYSTEMS = ["payloadcms", "medusa", "erpnext", "fleetbase", "waltid", "payment_gateway"] as const
export type SourceSystem = (typeof SOURCE_SYSTEMS)[number]

/** `discarded` is ours: an operator gave the event up, with a reason that is kept. */
export const EVENT_STATUSES = ["pending", "processing", "delivered", "failed", "discarded"] as const
export type EventStatus = (typeof EVENT_STATUSES)[number]

/** Who caused an event, in what role, and what it followed from. Taken from the write transaction; `system` where it says nothing. */
export interface EventMetadata {
  source_system: SourceSystem
  actor_id: string
  actor_role: string
  /** Node of the city tree on which the actor acted. */
  node_id?: string
  /** UTC instant of the fact, ISO 8601. */
  timestamp: string
  version: number
}

/** The envelope of every event that crosses a system (specification 5.2). Times are UTC instants, ISO 8601. */
export interface EventEnvelope<P extends Record<string, unknown> = Record<string, unknown>> {
  /** UUID of the event. */
  id: string
  tenant_id: string
  event_type: string
  aggregate_type: string
  aggregate_id: string
  correlation_id: string
  causation_id: string
  /** Thin: ids, type, old and new status. Current state is read when the event is delivered. */
  payload: P
  metadata: EventMetadata
  status: EventStatus
  retry_count: number
  max_retries: number
  next_retry_at?: string
  error_message?: string
  created_at: string
  processed_at?: string
}

/** What an event leads to. The relay asks `/internal/dispatches` for it, because only the source knows the current state. */
export type Dispatch =
  | { kind: "start"; workflow: string; workflow_id: string; task_queue: string; input: Record<string, unknown> }
  | { kind: "signal"; workflow_id: string; signal: string; input: Record<string, unknown> }
  /** The event is a fact nobody follows up; it is delivered by being recorded. */
  | { kind: "none"; reason: string }
