import type { Gateway } from "./order-placement"
import type { SagaInput } from "./saga-input"

/** What one cancellation gives back of a vendor order. Whole minor units, frozen with the request. */
export interface CancelledPart {
  vendor_order_id: string
  vendor_id: string
  /** The tenant's own vendor: it is owed nothing and pays no commission. */
  house: boolean
  /** Nothing of the vendor order is left. */
  whole: boolean
  /** `refund_amount + credit_amount`. */
  total_amount: number
  /** Money, back to where it came from. */
  refund_amount: number
  /** What credit lines (a gift card, store credit) had paid. */
  credit_amount: number
  commission_amount: number
  tax_amount: number
  shipping_amount: number
}

export interface CancelledLine {
  line_item_id: string
  vendor_order_id: string
  quantity: number
  /** Pieces of the line that are left when this request, and those before it, are carried out. */
  left_quantity: number
}

/** WF-003. Amounts are whole minor units of `currency_code`. */
export interface OrderCancellationPayload extends SagaInput {
  order_id: string
  /** Ours: the request, which ends the workflow's id. */
  cancellation_id: string
  vendor_order_ids: string[]
  reason: string
  /** Customer, user or vendor; empty for the system itself. */
  requested_by: string
  refund_amount: number
  currency_code: string
  payment_intent_id: string
  gateway: Gateway
  /** Delivery of the vendor order, where it is one. */
  delivery_order_id?: string
  has_inventory_reserved: boolean
  /** Ours: nothing of the order is left. */
  whole: boolean
  parts: CancelledPart[]
  lines: CancelledLine[]
  /** Ours: the placement, asked to stop where the whole order goes, and earlier cancellations of the order, which go first. */
  placement_id: string
  after: string[]
}

/** What became of a cancellation: `superseded` where the placement failed, or was stopped, and took everything back itself. */
export interface OrderCancellationResult {
  state: "cancelled" | "adjusted" | "superseded"
}
