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

export const capture = (order: OrderPlacementPayload): PaymentCapturePayload => ({
  ...inherited(order, "capture"),
  order_id: order.order_id,
  customer_id: order.customer_id,
  payment_intent_id: order.payment.payment_intent_id,
  gateway: order.payment.gateway,
  amount: order.payment.amount,
  currency_code: order.payment.currency_code,
  capture_method: "immediate",
  vendor_splits: order.vendor_orders.map(({ vendor_id, total, commission_amount }) => ({
    vendor_id,
    connected_account_id: null,
    amount: total,
    commission_amount,
  })),
})

export const split = (order: OrderPlacementPayload): OrderSplitPayload => ({
  ...inherited(order, "split"),
  order_id: order.order_id,
  customer_id: order.customer_id,
  items_by_vendor: order.vendor_orders.map(({ vendor_id, vendor_order_id, items, total, commission_amount }) => ({
    vendor_id,
    vendor_order_id,
    items: items.map(({ variant_id, quantity, unit_price }) => ({ variant_id, quantity, price: unit_price })),
    amount: total,
    commission_amount,
    // The courier chooses both by itself until zones and warehouses are known (WF-034).
    fulfillment_zone: "",
    warehouse_id: "",
  })),
  total_amount: order.payment.amount,
  currency_code: order.payment.currency_code,
  payment_intent_id: order.payment.payment_intent_id,
  gateway: order.payment.gateway,
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
