import type { ActivityContext, ActivityResult } from "../activity"
import type { HealthReport, OrderRef, PingInput } from "./commerce"

export interface PaymentRef extends OrderRef {
  /** The payment collection's payment; the port finds it by the order when it is absent. */
  payment_intent_id: string
  /** Whole minor units of `currency_code`. */
  amount: number
  currency_code: string
}

/**
 * `deferred`: the money comes later (cash at the door, bank transfer); the saga goes on and the capture is awaited elsewhere.
 * `not_due`: an order of 0.00 has no payment, nothing is captured and nothing is booked.
 */
export type CaptureState = "captured" | "deferred" | "not_due"

export interface Capture {
  /** Empty where nothing is due. */
  payment_id: string
  state: CaptureState
  /** Whole minor units captured so far. */
  captured_amount: number
  currency_code: string
  /** The gateway's own id of the charge. */
  charge_id: string | null
}

export interface Refund {
  payment_id: string
  refunded_amount: number
  currency_code: string
}

/** `released`: the money had not come, and is no longer asked for. `not_due`: there was nothing to give back. */
export type RefundState = "refunded" | "released" | "not_due"

export interface VendorSplit {
  vendor_id: string
  connected_account_id: string | null
  /** Whole minor units that belong to the vendor, and of these the platform's commission. */
  amount: number
  commission_amount: number
}

export interface SplitResult {
  /** `ledger`: the gateway moves nothing, the split is kept in our ledger until payout. */
  method: "gateway" | "ledger"
  transfers: { vendor_id: string; reference: string; amount: number }[]
}

export interface PaymentsPort {
  /** Captures the whole authorised amount once. Refuses with InsufficientFundsError or FraudDetectedError what the gateway declines. */
  capturePayment(input: PaymentRef, context: ActivityContext): Promise<ActivityResult<Capture>>
  capturePaymentIntent(input: PaymentRef, context: ActivityContext): Promise<ActivityResult<Capture>>
  /** Undo of a capture: refunds what was captured, cancels what was only authorised, does nothing where there is nothing. */
  refundPayment(input: PaymentRef, context: ActivityContext): Promise<ActivityResult<Refund>>
  /**
   * WF-003: gives back `amount` of what was paid, once per cancellation, to where it came from, and not more than is still there. Money that
   * has not come yet (cash, a bank transfer) is no longer asked for; an authorisation of which nothing is left is given up.
   */
  processRefund(
    input: PaymentRef & { cancellation_id: string; whole: boolean },
    context: ActivityContext,
  ): Promise<ActivityResult<Refund & { state: RefundState }>>
  splitPayment(
    input: PaymentRef & { vendor_splits: VendorSplit[] },
    context: ActivityContext,
  ): Promise<ActivityResult<SplitResult>>
  splitPaymentToVendors(
    input: PaymentRef & { vendor_splits: VendorSplit[] },
    context: ActivityContext,
  ): Promise<ActivityResult<SplitResult>>
  holdPlatformCommission(
    input: PaymentRef & { commission_amount: number },
    context: ActivityContext,
  ): Promise<ActivityResult<{ method: "gateway" | "ledger" }>>
  pingPaymentGateways(input: PingInput, context: ActivityContext): Promise<ActivityResult<HealthReport>>
}
