import type { ActivityContext, ActivityResult } from "../activity"
import type { Incident } from "../errors"
import type { OrderBlock, TimelineEntryInput } from "../timeline"

export interface OrderRef {
  order_id: string
}

/** Amounts are whole minor units of `currency_code`. */
export interface VendorCommission {
  vendor_order_id: string
  vendor_id: string
  commission_amount: number
  currency_code: string
  /** Percent points as exact decimal text, "12.5"; null for a fixed commission. */
  rate: string | null
  commission_rule_id: string | null
}

export interface VendorOrderRef {
  vendor_order_id: string
  vendor_id: string
}

export interface AuditRecord {
  action: string
  resource_type: string
  resource_id: string
  changes?: Record<string, unknown>
}

export interface OrderStatusChange {
  order_id: string
  status: "cancelled"
  /** The first one given: a later cancellation finds the order cancelled and keeps it. */
  reason: string
  /** `adjusted`: the order stands, with less in it. `superseded`: it had been cancelled whole, with what the request is about. */
  state?: "cancelled" | "adjusted" | "superseded"
}

export interface FrozenAccount {
  freeze_id: string
}

export interface RecordedTransaction {
  transaction_id: string
}

export interface HealthReport {
  system: string
  healthy: boolean
  version?: string
  latency_ms: number
  detail?: string
}

/** Medusa: the commerce engine. Always connected. */
export interface CommercePort {
  /** WF-006: ensures that the order is shared out over its vendors, adding up to the last minor unit. */
  splitOrderByVendor(
    input: OrderRef,
    context: ActivityContext,
  ): Promise<ActivityResult<{ vendor_orders: VendorOrderRef[] }>>
  /** WF-006: ensures the vendor orders of that split. */
  createVendorOrders(
    input: OrderRef,
    context: ActivityContext,
  ): Promise<ActivityResult<{ vendor_orders: VendorOrderRef[] }>>
  /** WF-001: ensures one commission transaction per vendor order, at the rate frozen at placement. */
  calculateCommissions(
    input: OrderRef,
    context: ActivityContext,
  ): Promise<ActivityResult<{ commissions: VendorCommission[] }>>
  calculateCommissionsPerVendor(
    input: OrderRef,
    context: ActivityContext,
  ): Promise<ActivityResult<{ commissions: VendorCommission[] }>>
  /** Undo: reverses what is there; nothing to reverse is success. With `cancellation_id`: what that request gives back, once. */
  reverseCommissions(input: OrderRef & { cancellation_id?: string }, context: ActivityContext): Promise<ActivityResult>
  /**
   * WF-003, and the undo of a placement: ensures that the order is cancelled whole, its vendor orders, its placement and core's order with
   * what checkout reserved. Money that was captured is not its business (`refundPayment`, asked for before it).
   * Refuses with InvalidArgumentError (`order_in_fulfilment`) an order of which something was handed over.
   * With `cancellation_id` it carries out that request: the whole order, or its lines.
   */
  updateOrderStatus(
    input: OrderRef & { status: "cancelled"; reason: string; cancellation_id?: string },
    context: ActivityContext,
  ): Promise<ActivityResult<OrderStatusChange>>
  /** WF-009: ensures that the order's transactions hold the capture. `amount` in minor units. */
  recordTransaction(
    input: OrderRef & { payment_id: string; amount: number; currency_code: string },
    context: ActivityContext,
  ): Promise<ActivityResult<RecordedTransaction>>
  /**
   * 8.5, freeze account: whoever placed the order can place no other until somebody lifts it. Lifted once, the same key does not freeze again.
   */
  freezeAccount(input: OrderRef & { reason: string }, context: ActivityContext): Promise<ActivityResult<FrozenAccount>>
  /** 8.5, trigger renewal workflow: says `credential.renewal_requested`, which leads to the workflow that renews. */
  requestCredentialRenewal(input: Incident, context: ActivityContext): Promise<ActivityResult>
  /** What blocks an order now, oldest first. A question, not a deed: asked again, it looks again. */
  findOrderBlocks(input: OrderRef, context: ActivityContext): Promise<ActivityResult<{ blocks: OrderBlock[] }>>
  recordAuditLog(input: AuditRecord, context: ActivityContext): Promise<ActivityResult>
  /** Appends to the order's timeline; the same `source_key` changes nothing. Used by the wrapper of every activity. */
  appendTimeline(input: { entries: TimelineEntryInput[] }, context: ActivityContext): Promise<ActivityResult>
  /** Tells operators where a saga stands, so that a stuck one is listed with what to do. */
  reportSaga(input: SagaReport, context: ActivityContext): Promise<ActivityResult>
  /** Ours: without the relay no order is processed, however well the others are. */
  pingRelay(input: PingInput, context: ActivityContext): Promise<ActivityResult<HealthReport>>
  pingMedusa(input: PingInput, context: ActivityContext): Promise<ActivityResult<HealthReport>>
}

export interface PingInput {
  timeout_ms: number
}

/** `paused`: something blocks its subject, and it goes on by itself when that is settled. `stuck`: an operator has to decide. */
export type SagaStatus =
  "running" | "paused" | "completed" | "compensating" | "compensated" | "stuck" | "cancelled" | "failed"

export interface SagaReport {
  workflow_id: string
  run_id: string
  workflow: string
  status: SagaStatus
  subject_type: string
  subject_id: string
  /** The step it is at, or at which it stopped. */
  step?: string
  reason?: string
}
