import type { EventStatus, SagaStatus, TimelineEntry } from "@dakkah/contracts"

import type { AuditNames, OutboxEvent, OutboxSummary } from "../../modules/kernel/types"
import type { AuditVerdict } from "../../rules/audit-chain"
import type { OrderState } from "../../rules/order-state"

export type { AuditNames, AuditVerdict, EventStatus, OutboxEvent, OutboxSummary, SagaStatus }

export type Entry = TimelineEntry & { seq: number }

export interface Saga {
  id: string
  workflow_id: string
  workflow: string
  status: SagaStatus
  subject_type: string
  subject_id: string
  step: string | null
  reason: string | null
  started_at: string
  updated_at: string
  resolution: "retry" | "give_up" | null
  resolution_reason: string | null
  resolved_by: string | null
}

export interface OrderTimeline {
  entries: Entry[]
  state: OrderState<Entry>
  sagas: Saga[]
}

export interface AuditEntry {
  id: string
  position: number
  action: string
  resource_type: string
  resource_id: string
  actor_id: string
  actor_role: string
  origin: { ip?: string; user_agent?: string } | null
  before: unknown
  after: unknown
  occurred_at: string
  hash: string
}

export interface Health {
  checked_at: string
  systems: { system: string; healthy: boolean; latency_ms: number; version?: string; detail?: string }[]
  missing: { system: string; variable: string }[]
}
