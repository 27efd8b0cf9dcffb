import type { SagaInput } from "./saga-input"

/** `offline` is ours: cash, bank transfer and test cards, without an outside system. */
export type Gateway = "offline" | "stripe" | "tap" | "hyperpay"

/** WF-001. Amounts (`unit_price`, `subtotal`, `payment.amount`) are whole minor units of `payment.currency_code`. */
export interface OrderPlacementPayload extends SagaInput {
  order_id: string
  customer_id: string
  vendor_orders: {
    vendor_id: string
    vendor_order_id: string
    items: { line_item_id: string; product_id: string; variant_id: string; quantity: number; unit_price: number }[]
    subtotal: number
    /** Percent points; 0 where the commission is fixed. The frozen amount is in the vendor order. */
    commission_rate: number
    /** Ours: whole minor units, frozen at placement, and what the vendor is due before commission. */
    commission_amount: number
    total: number
    /** What of `total` credit lines (a gift card, store credit) paid: no part of the payment. */
    credit_total?: number
  }[]
  payment: { payment_intent_id: string; gateway: Gateway; amount: number; currency_code: string }
  shipping_address: ShippingAddress | null
  requires_identity_verification: boolean
  is_b2b: boolean
  company_id?: string
  purchase_order_id?: string
}

export interface ShippingAddress {
  address_1: string
  city: string
  province: string
  postal_code: string
  country_code: string
  lat?: number
  lng?: number
}
