import { randomUUID } from "node:crypto"
import { type OrderPlacementPayload, type Timings, workflowId } from "@dakkah/contracts"

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
