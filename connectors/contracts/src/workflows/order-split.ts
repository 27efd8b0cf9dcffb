import type { Gateway } from "./order-placement"
import type { SagaInput } from "./saga-input"

/** WF-006. Amounts are whole minor units. */
export interface OrderSplitPayload extends SagaInput {
  order_id: string
  customer_id: string
  items_by_vendor: {
    vendor_id: string
    vendor_order_id: string
    items: { variant_id: string; quantity: number; price: number }[]
    amount: number
    commission_amount: number
    fulfillment_zone: string
    warehouse_id: string
  }[]
  total_amount: number
  currency_code: string
  payment_intent_id: string
  gateway: Gateway
  /** `caller`: whoever started the split tells the vendors, when the order stands. */
  notices?: "now" | "caller"
}
