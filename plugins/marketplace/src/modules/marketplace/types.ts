import type { CancellationWish, Obstacles, Refusal } from "../../rules/plan-cancellation"
import type { CancellationActor } from "./statuses"

/** One line of a vendor order about to be written. Amounts in whole minor units. */
export interface VendorOrderItemDraft {
  line_item_id: string
  product_id: string | null
  variant_id: string | null
  title: string
  sku: string | null
  quantity: number
  unit_price: number
  subtotal: number
  discount_total: number
  tax_total: number
  total: number
  commission_amount: number
  commission_rate: string | null
  commission_rule_id: string | null
  requires_shipping: boolean
}

/** A vendor order about to be written. Amounts in whole minor units of `currency_code`. */
export interface VendorOrderDraft {
  order_id: string
  /** Null: the house, which is made when it is first needed. */
  vendor_id: string | null
  display_id: string
  currency_code: string
  item_total: number
  discount_total: number
  tax_total: number
  shipping_total: number
  total: number
  credit_total: number
  commission_rate: string | null
  commission_amount: number
  payable_amount: number
  commission_rule_id: string | null
  commission_rule_snapshot: Record<string, unknown> | null
  items: VendorOrderItemDraft[]
}

/** How a placement is recorded: who asks for it, and whether anything was written. */
export interface PlacedOrder {
  vendor_order_ids: string[]
  /** False when the vendor orders had been there. */
  applied: boolean
}

/** The fact that an order was placed, and what became of it. */
export interface Placement {
  state: "placed" | "undone" | "cancelled"
  reason: string | null
}

export interface CommissionReceipt {
  transaction_ids: string[]
  applied: boolean
}

/** Somebody wants an order, or a part of it, cancelled. */
export interface CancellationInput {
  order_id: string
  wish: CancellationWish
  obstacles: Obstacles
  actor_type: CancellationActor
  /** Customer, user or vendor; empty for the system itself. */
  actor_id: string
  reason: string
  reason_code?: string | null
  /** The same key is the same request. */
  source_key: string
}

/** A request that was accepted, or why it was not. `applied` is false for one that had been accepted before. */
export type CancellationAnswer =
  { cancellation_id: string; applied: boolean; refusal?: undefined } | { cancellation_id?: undefined; refusal: Refusal }

/** Who sells a product, and whether they may. */
export interface Seller {
  product_id: string
  /** Whether the vendor still offers it. */
  product_status: "active" | "withdrawn"
  vendor_id: string
  vendor_name: string
  vendor_handle: string
  vendor_status: "pending" | "active" | "suspended" | "closed"
  /** UTC instant, ISO 8601. */
  suspended_at: string | null
}

/** A vendor's sales in one currency. Whole minor units. */
export interface VendorSales {
  vendor_id: string
  vendor_name: string
  currency_code: string
  orders: number
  total: number
  commission_amount: number
}
