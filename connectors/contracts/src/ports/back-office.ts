import type { ActivityContext, ActivityResult } from "../activity"
import type { CancelledLine, CancelledPart } from "../workflows/order-cancellation"
import type { HealthReport, OrderRef, PingInput } from "./commerce"

/** What a cancellation gives back of the parts of an order. Amounts in whole minor units of `currency_code`. */
export interface CancellationShares {
  cancellation_id: string
  currency_code: string
  parts: CancelledPart[]
}

export interface ReservationLine {
  line_item_id: string
  variant_id: string | null
  quantity: number
}

export interface Reservation {
  line_item_id: string
  reservation_id: string
  quantity: number
}

/** What is posted to the books for an order. The book keeper reads amounts from the order itself: ids in, not documents. */
export type PostingKind = "capture" | "order" | "refund"

export interface BackOfficePort {
  /** Ensures that every line with managed stock is reserved. Refuses with InvalidArgumentError (`sold_out`) what is not there. */
  reserveInventory(
    input: OrderRef & { lines: ReservationLine[] },
    context: ActivityContext,
  ): Promise<ActivityResult<{ reservations: Reservation[] }>>
  /** With `cancelled_lines`: ensures that no more is reserved for them than is left. Without: that nothing is reserved for the order. */
  releaseInventory(
    input: OrderRef & { cancelled_lines?: CancelledLine[] },
    context: ActivityContext,
  ): Promise<ActivityResult<{ released: number }>>
  /** WF-001: one balanced journal entry per vendor order: sale, commission, tax, shipping, vendor payable. */
  createAccountingEntries(
    input: OrderRef,
    context: ActivityContext,
  ): Promise<ActivityResult<{ journal_entry_ids: string[] }>>
  /**
   * Undo: one mirrored entry per entry that is there and not yet reversed. With `cancellation`: the share of each sale that it gives back,
   * once; nothing where the sale was never posted or is reversed whole.
   */
  reverseAccountingEntries(
    input: OrderRef & { cancellation?: CancellationShares },
    context: ActivityContext,
  ): Promise<ActivityResult<{ journal_entry_ids: string[] }>>
  /** WF-009: the entry of the capture. `amount` in minor units. */
  createAccountingEntry(
    input: OrderRef & { kind: PostingKind; payment_id: string; amount: number; currency_code: string },
    context: ActivityContext,
  ): Promise<ActivityResult<{ journal_entry_ids: string[] }>>
  pingERPNext(input: PingInput, context: ActivityContext): Promise<ActivityResult<HealthReport>>
}
