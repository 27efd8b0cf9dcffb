import type {
  AuditRecord,
  CancellationShares,
  CancelledLine,
  OrderCancellationPayload,
  OrderRef,
} from "@dakkah/contracts"
import type { EffectOptions } from "../lib/context"
import type { SettleWish } from "../lib/other-saga"

/** What each step of WF-003 is given. Amounts in whole minor units, as they were frozen with the request. */

/**
 * What ends the whole order is the same deed as the undo of its placement, whoever does it first. A part is a deed of its own, by its request.
 */
export const key = ({ whole, cancellation_id }: OrderCancellationPayload): EffectOptions =>
  whole ? {} : { subject: cancellation_id }

export const stop = ({ reason }: OrderCancellationPayload): Pick<SettleWish, "stop"> => ({
  stop: { signal: "order.cancel_requested", reason },
})

/** Parcels of vendor orders of which nothing is left; the others travel, with less in them. */
export const deliveries = ({
  order_id,
  whole,
  parts,
}: OrderCancellationPayload): OrderRef & { vendor_order_ids?: string[] } => {
  if (whole) return { order_id }
  return { order_id, vendor_order_ids: parts.filter((part) => part.whole).map((part) => part.vendor_order_id) }
}

export const stock = ({
  order_id,
  whole,
  lines,
}: OrderCancellationPayload): OrderRef & { cancelled_lines?: CancelledLine[] } =>
  whole ? { order_id } : { order_id, cancelled_lines: lines }

export const request = ({ order_id, cancellation_id }: OrderCancellationPayload) => ({ order_id, cancellation_id })

export const refund = (order: OrderCancellationPayload) => ({
  order_id: order.order_id,
  payment_intent_id: order.payment_intent_id,
  amount: order.refund_amount,
  currency_code: order.currency_code,
  cancellation_id: order.cancellation_id,
  whole: order.whole,
})

export const sales = ({
  order_id,
  cancellation_id,
  currency_code,
  parts,
}: OrderCancellationPayload): OrderRef & { cancellation: CancellationShares } => ({
  order_id,
  cancellation: { cancellation_id, currency_code, parts },
})

export const status = ({ order_id, cancellation_id, reason }: OrderCancellationPayload) => ({
  order_id,
  cancellation_id,
  status: "cancelled" as const,
  reason,
})

export const notice = ({ order_id, cancellation_id }: OrderCancellationPayload) => ({
  order_id,
  cancellation_id,
  code: "cancellation",
})

export const audit = (order: OrderCancellationPayload): AuditRecord => ({
  action: order.whole ? "order.cancelled" : "order.partly_cancelled",
  resource_type: "order",
  resource_id: order.order_id,
  changes: {
    cancellation_id: order.cancellation_id,
    requested_by: order.requested_by,
    reason: order.reason,
    refund_amount: order.refund_amount,
    currency_code: order.currency_code,
    vendor_orders: order.vendor_order_ids.length,
    lines: order.lines.length,
  },
})
