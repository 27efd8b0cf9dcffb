import { randomUUID } from "node:crypto"
import { type OrderCancellationPayload, type OrderPlacementPayload, type Timings, workflowId } from "@dakkah/contracts"

/** Waits short enough for a test, long enough for a slow machine. */
export const FAST: Partial<Timings> = {
  retry_first: 20,
  retry_most: 50,
  patience: 10_000,
  payment_patience: 10_000,
  undo_deadline: 1_500,
  identity: 10_000,
  block_poll_first: 20,
  block_poll_most: 50,
}

/** An order of two vendors, 100.00 SAR, with ids of its own. */
export function order(overrides: Partial<OrderPlacementPayload> = {}): OrderPlacementPayload {
  const order_id = overrides.order_id ?? `order_${randomUUID().slice(0, 8)}`
  const tenant_id = overrides.tenant_id ?? "t_test"
  const vendor = (n: number): OrderPlacementPayload["vendor_orders"][number] => ({
    vendor_id: `v_${n}`,
    vendor_order_id: `vo_${n}`,
    items: [
      { line_item_id: `li_${n}`, product_id: `p_${n}`, variant_id: `var_${n}`, quantity: n, unit_price: 5_000 / n },
    ],
    subtotal: 5_000,
    commission_rate: 10,
    commission_amount: 500,
    total: 5_000,
  })
  return {
    workflow_id: workflowId({ tenant_id, domain: "order", entity_id: order_id, action: "placement" }),
    tenant_id,
    correlation_id: `cor_${order_id}`,
    causation_id: `evt_${order_id}`,
    order_id,
    customer_id: "cus_1",
    vendor_orders: [vendor(1), vendor(2)],
    payment: { payment_intent_id: "pay_1", gateway: "offline", amount: 10_000, currency_code: "SAR" },
    shipping_address: null,
    requires_identity_verification: false,
    is_b2b: false,
    timings: FAST,
    ...overrides,
  }
}

/** A request to cancel that order; of one vendor order where `whole` is false. */
export function cancellation(
  { order_id, tenant_id, correlation_id, workflow_id, timings, payment, vendor_orders }: OrderPlacementPayload,
  overrides: Partial<OrderCancellationPayload> = {},
): OrderCancellationPayload {
  const cancellation_id = overrides.cancellation_id ?? "ocn_1"
  const whole = overrides.whole ?? true
  const concerned = whole ? vendor_orders : vendor_orders.slice(0, 1)
  return {
    workflow_id: workflowId({
      tenant_id,
      domain: "order",
      entity_id: order_id,
      action: `cancellation.${cancellation_id}`,
    }),
    ...{ tenant_id, correlation_id, order_id, cancellation_id, whole },
    ...(timings && { timings }),
    vendor_order_ids: concerned.map(({ vendor_order_id }) => vendor_order_id),
    reason: "changed my mind",
    requested_by: "cus_1",
    refund_amount: concerned.length * 5_000,
    currency_code: payment.currency_code,
    payment_intent_id: payment.payment_intent_id,
    gateway: payment.gateway,
    has_inventory_reserved: true,
    parts: concerned.map(({ vendor_order_id, vendor_id, total, commission_amount }) => ({
      ...{ vendor_order_id, vendor_id, house: false, whole: true },
      ...{ total_amount: total, refund_amount: total, credit_amount: 0, commission_amount },
      ...{ tax_amount: 0, shipping_amount: 0 },
    })),
    lines: concerned.flatMap(({ vendor_order_id, items }) =>
      items.map(({ line_item_id, quantity }) => ({ line_item_id, vendor_order_id, quantity, left_quantity: 0 })),
    ),
    placement_id: workflow_id,
    after: [],
    ...overrides,
  }
}
