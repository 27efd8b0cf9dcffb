import type { EventEnvelope, EventStatus, SourceSystem } from "@dakkah/contracts"

/** A row of `cityos_event_outbox` as `pg` reads it: times as dates, `seq` as text. */
export interface OutboxRow {
  id: string
  seq: string
  tenant_id: string
  event_type: string
  aggregate_type: string
  aggregate_id: string
  correlation_id: string
  causation_id: string
  payload: Record<string, unknown>
  source_system: SourceSystem
  actor_id: string
  actor_role: string
  node_id: string | null
  occurred_at: Date
  version: number
  status: EventStatus
  retry_count: number
  max_retries: number
  available_at: Date
  next_retry_at: Date | null
  locked_until: Date | null
  locked_by: string | null
  error_message: string | null
  result: Record<string, unknown> | null
  operator_id: string | null
  operator_reason: string | null
  created_at: Date
  processed_at: Date | null
}

/** The envelope of specification 5.2 that a row stands for. */
export function toEnvelope(row: OutboxRow): EventEnvelope {
  return {
    id: row.id,
    tenant_id: row.tenant_id,
    event_type: row.event_type,
    aggregate_type: row.aggregate_type,
    aggregate_id: row.aggregate_id,
    correlation_id: row.correlation_id,
    causation_id: row.causation_id,
    payload: row.payload,
    metadata: {
      source_system: row.source_system,
      actor_id: row.actor_id,
      actor_role: row.actor_role,
      ...(row.node_id === null ? {} : { node_id: row.node_id }),
      timestamp: row.occurred_at.toISOString(),
      version: row.version,
    },
    status: row.status,
    retry_count: row.retry_count,
    max_retries: row.max_retries,
    ...(row.next_retry_at === null ? {} : { next_retry_at: row.next_retry_at.toISOString() }),
    ...(row.error_message === null ? {} : { error_message: row.error_message }),
    created_at: row.created_at.toISOString(),
    ...(row.processed_at === null ? {} : { processed_at: row.processed_at.toISOString() }),
  }
}
