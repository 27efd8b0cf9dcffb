import type { AccountKey } from "./chart-of-accounts"
import { balanced, credit, debit, type Posting } from "./posting"

/** How the money comes. Anything that is neither cash nor a transfer comes through a gateway. */
export type MoneyMethod = "gateway" | "cash_on_delivery" | "bank_transfer"

export function moneyMethod(data: Record<string, unknown> | null | undefined): MoneyMethod {
  const method = data?.method
  return method === "cash_on_delivery" || method === "bank_transfer" ? method : "gateway"
}

const RECEIVABLE = { cash_on_delivery: "cash_in_transit", bank_transfer: "bank_transfer_receivable" } as const
const MONEY: Record<MoneyMethod, AccountKey> = {
  gateway: "gateway_clearing",
  cash_on_delivery: "cash_on_hand",
  bank_transfer: "bank",
}

export interface PaymentSource {
  tenant_id: string
  order_id: string
  payment_id: string
  currency_code: string
  method: MoneyMethod
}

function payment(
  source: PaymentSource,
  subject: string,
  kind: Posting["kind"],
  description: string,
  lines: Posting["lines"],
): Posting {
  return balanced({
    source_key: `${source.tenant_id}/${subject}/${kind}/1`,
    kind,
    reference_type: "payment",
    reference_id: source.payment_id,
    order_id: source.order_id,
    vendor_order_id: null,
    currency_code: source.currency_code.toUpperCase(),
    description,
    reverses_id: null,
    lines,
  })
}

/**
 * Money that is promised and comes later: the promise stands as a receivable, so that the sale can be posted against it.
 * @returns null where the money comes through a gateway
 */
export function receivablePosting(source: PaymentSource, amount: bigint): Posting | null {
  if (source.method === "gateway") return null
  const lines = [...debit(RECEIVABLE[source.method], amount), ...credit("customer_funds_held", amount)]
  return payment(
    source,
    source.payment_id,
    "receivable",
    `Promised by ${source.method} for order ${source.order_id}`,
    lines,
  )
}

/** Money that came. It settles the receivable where one was posted, otherwise it is held for the customer. */
export function capturePosting(
  source: PaymentSource,
  capture: { id: string; amount: bigint },
  settlesReceivable: boolean,
): Posting {
  const against: AccountKey =
    settlesReceivable && source.method !== "gateway" ? RECEIVABLE[source.method] : "customer_funds_held"
  const lines = [...debit(MONEY[source.method], capture.amount), ...credit(against, capture.amount)]
  return payment(source, capture.id, "capture", `Capture ${capture.id} of order ${source.order_id}`, lines)
}

/** Money that went back: out of what is held for the customer. The sale is taken back by its own reversal. */
export function refundPosting(source: PaymentSource, refund: { id: string; amount: bigint }): Posting {
  const lines = [...debit("customer_funds_held", refund.amount), ...credit(MONEY[source.method], refund.amount)]
  return payment(source, refund.id, "refund", `Refund ${refund.id} of order ${source.order_id}`, lines)
}

/**
 * What of a promise is no longer asked for, because a part of the order was cancelled before the money came.
 * @returns null where the money comes through a gateway
 */
export function partReleasePosting(source: PaymentSource, cancellation_id: string, amount: bigint): Posting | null {
  if (source.method === "gateway") return null
  const lines = [...debit("customer_funds_held", amount), ...credit(RECEIVABLE[source.method], amount)]
  return payment(source, cancellation_id, "release", `Promise released by cancellation ${cancellation_id}`, lines)
}

/** A promise that will not be kept: the payment was cancelled before any money came. */
export function releasePosting(source: PaymentSource, amount: bigint): Posting | null {
  if (source.method === "gateway") return null
  const lines = [...debit("customer_funds_held", amount), ...credit(RECEIVABLE[source.method], amount)]
  return payment(source, source.payment_id, "release", `Promise released for order ${source.order_id}`, lines)
}
