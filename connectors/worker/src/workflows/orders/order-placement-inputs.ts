import type {
  AuditRecord,
  OrderPlacementPayload,
  OrderRef,
  OrderSplitPayload,
  PaymentCapturePayload,
  PaymentRef,
  ReservationLine,
  SagaInput,
} from "@dakkah/contracts"
import { workflowId } from "@dakkah/contracts/ids"
import type { SagaError } from "../lib/outcome"

type MoneyOfPart = Pick<OrderPlacementPayload["vendor_orders"][number], "total" | "credit_total" | "commission_amount">

type CancelledOrder = OrderRef & { status: "cancelled"; reason: string }

/** What each step of WF-001 is given. Ids and amounts in whole minor units of the order's currency; no documents. */

export const ref = ({ order_id }: OrderPlacementPayload): OrderRef => ({ order_id })

export const payment = ({ order_id, payment }: OrderPlacementPayload): PaymentRef => ({
  order_id,
  payment_intent_id: payment.payment_intent_id,
  amount: payment.amount,
  currency_code: payment.currency_code,
})

export const customer = ({ order_id, customer_id }: OrderPlacementPayload): OrderRef & { customer_id: string } => ({
  order_id,
  customer_id,
})

export const lines = ({ order_id, vendor_orders }: OrderPlacementPayload): OrderRef & { lines: ReservationLine[] } => ({
  order_id,
  lines: vendor_orders.flatMap(({ items }) =>
    items.map(({ line_item_id, variant_id, quantity }) => ({ line_item_id, variant_id, quantity })),
  ),
})

export const vendorOrders = ({
  order_id,
  vendor_orders,
}: OrderPlacementPayload): OrderRef & { vendor_order_ids: string[] } => ({
  order_id,
  // Sorted: the same deed is asked for by WF-006 too, and the same key must come with the same body.
  vendor_order_ids: vendor_orders.map(({ vendor_order_id }) => vendor_order_id).sort(),
})

/** Why a placement was taken back, in words for the timeline and the merchant. */
export const cancelled = ({ order_id }: OrderPlacementPayload, why: SagaError): CancelledOrder => ({
  order_id,
  status: "cancelled",
  reason: why.message,
})

export const notice = ({ order_id }: OrderPlacementPayload, { code }: SagaError): OrderRef & { code: string } => ({
  order_id,
  code,
})

export const placed = ({ order_id, customer_id, payment, vendor_orders }: OrderPlacementPayload): AuditRecord => ({
  action: "order.placed",
  resource_type: "order",
  resource_id: order_id,
  changes: {
    customer_id,
    amount: payment.amount,
    currency_code: payment.currency_code,
    vendor_orders: vendor_orders.length,
  },
})

/**
 * A vendor's share of the payment: without what credit lines paid, so that the shares add up to what the gateway has. The ledger owes the
 * vendor the rest; a commission larger than the share is held there, too.
 */
const moneyOf = ({
  total,
  credit_total = 0,
  commission_amount,
}: MoneyOfPart): { amount: number; commission_amount: number } => {
  const amount = total - credit_total
  return { amount, commission_amount: Math.min(commission_amount, amount) }
}

export const capture = (order: OrderPlacementPayload): PaymentCapturePayload => ({
  ...inherited(order, "capture"),
  order_id: order.order_id,
  customer_id: order.customer_id,
  payment_intent_id: order.payment.payment_intent_id,
  gateway: order.payment.gateway,
  amount: order.payment.amount,
  currency_code: order.payment.currency_code,
  capture_method: "immediate",
  vendor_splits: order.vendor_orders.map((part) => ({
    vendor_id: part.vendor_id,
    connected_account_id: null,
    ...moneyOf(part),
  })),
})

export const split = (order: OrderPlacementPayload, notices: "now" | "caller"): OrderSplitPayload => ({
  ...inherited(order, "split"),
  order_id: order.order_id,
  customer_id: order.customer_id,
  items_by_vendor: order.vendor_orders.map(({ vendor_id, vendor_order_id, items, ...part }) => ({
    vendor_id,
    vendor_order_id,
    items: items.map(({ variant_id, quantity, unit_price }) => ({ variant_id, quantity, price: unit_price })),
    ...moneyOf(part),
    // The courier chooses both by itself until zones and warehouses are known (WF-034).
    fulfillment_zone: "",
    warehouse_id: "",
  })),
  total_amount: order.payment.amount,
  currency_code: order.payment.currency_code,
  payment_intent_id: order.payment.payment_intent_id,
  gateway: order.payment.gateway,
  notices,
})

function inherited(order: OrderPlacementPayload, action: string): SagaInput {
  const { tenant_id, correlation_id, causation_id, timings, order_id } = order
  return {
    workflow_id: workflowId({ tenant_id, domain: "order", entity_id: order_id, action }),
    tenant_id,
    correlation_id,
    ...(causation_id !== undefined && { causation_id }),
    ...(timings && { timings }),
  }
}
