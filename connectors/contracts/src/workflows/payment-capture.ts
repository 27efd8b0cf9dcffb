import type { Gateway } from "./order-placement"
import type { SagaInput } from "./saga-input"

/** WF-009. Amounts are whole minor units of `currency_code`. */
export interface PaymentCapturePayload extends SagaInput {
  order_id: string
  payment_intent_id: string
  gateway: Gateway
  amount: number
  currency_code: string
  capture_method: "immediate" | "manual"
  customer_id: string
  vendor_splits?: {
    vendor_id: string
    connected_account_id: string | null
    amount: number
    commission_amount: number
  }[]
}
