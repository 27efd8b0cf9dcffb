import type { EventStatus } from "@dakkah/contracts"

/** What happened to what. Who did it comes from the write transaction, unless it is said here. */
export interface AuditEntryInput {
  action: string
  resource_type: string
  resource_id: string
  before?: unknown
  after?: unknown
  /** Address and user agent of the request. */
  origin?: { ip?: string; user_agent?: string }
  actor_id?: string
  actor_role?: string
  node_id?: string
  correlation_id?: string
  /** UTC instant, ISO 8601; now where absent. */
  occurred_at?: string
  /** The same key is the same entry: writing it again changes nothing. */
  source_key?: string
}

/** What a process of ours says, and no row shows. */
export interface ServiceEvent {
  event_type: string
  aggregate_type: string
  aggregate_id: string
  payload: Record<string, unknown>
  /** The same key is the same event; null where it may be said again. */
  source_key: string | null
}

export interface AuditPosition {
  position: number
  hash: string
  applied: boolean
}

export type SagaResolution = "retry" | "give_up"

/** An event as operators see it. Times are UTC instants, ISO 8601. */
export interface OutboxEvent {
  id: string
  seq: number
  event_type: string
  aggregate_type: string
  aggregate_id: string
  correlation_id: string | null
  causation_id: string | null
  payload: Record<string, unknown>
  source_system: string
  actor_id: string
  actor_role: string
  status: EventStatus
  retry_count: number
  max_retries: number
  available_at: string
  next_retry_at: string | null
  error_message: string | null
  occurred_at: string
  created_at: string
  processed_at: string | null
  result: Record<string, unknown> | null
}

export interface OutboxFilters {
  /** Part of an id, a type, an aggregate or an error. */
  q?: string
  status?: EventStatus[]
  event_type?: string
  aggregate_type?: string
  aggregate_id?: string
}

export interface Page {
  limit: number
  offset: number
  /** Column, descending with a leading `-`. */
  order?: string
}

/** What an audit log may be filtered by. */
export interface AuditNames {
  actions: string[]
  resource_types: string[]
  actors: string[]
}

/** Depth and age of the outbox. Ages in whole seconds. */
export interface OutboxSummary {
  by_status: Record<EventStatus, number>
  /** Since when the oldest due event waits; null when none waits. */
  oldest_age_seconds: number | null
  created_last_hour: number
  delivered_last_hour: number
  failed_last_hour: number
  /** The last hour in steps of five minutes, oldest first. */
  history: OutboxMoment[]
}

/** How it stood at a moment (UTC instant, ISO 8601). */
export interface OutboxMoment {
  at: string
  depth: number
  oldest_age_seconds: number
}
