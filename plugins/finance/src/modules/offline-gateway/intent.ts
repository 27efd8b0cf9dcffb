import { minorUnits } from "../../rules/minor-units"

export const OFFLINE_METHODS = ["card", "cash_on_delivery", "bank_transfer"] as const
export type OfflineMethod = (typeof OFFLINE_METHODS)[number]

export type OfflineStatus =
  "requires_action" | "authorized" | "captured" | "partially_captured" | "refunded" | "canceled" | "declined"

/** An intent as the gateway tells it. Amounts are whole minor units of `currency_code`. */
export interface Intent {
  id: string
  payment_session_id: string | null
  method: OfflineMethod
  status: OfflineStatus
  card: string | null
  currency_code: string
  amount: number
  authorized_amount: number
  captured_amount: number
  refunded_amount: number
  charge_id: string | null
  decline_code: string | null
  reference: string
  bank_reference: string | null
  matched_at: string | null
}

/** A row as the driver gives it: `bigint` columns are text. */
export type IntentRow = Omit<
  Intent,
  "amount" | "authorized_amount" | "captured_amount" | "refunded_amount" | "matched_at"
> & {
  amount: string
  authorized_amount: string
  captured_amount: string
  refunded_amount: string
  matched_at: Date | null
}

export const INTENT_COLUMNS = [
  "id",
  "payment_session_id",
  "method",
  "status",
  "card",
  "currency_code",
  "amount",
  "authorized_amount",
  "captured_amount",
  "refunded_amount",
  "charge_id",
  "decline_code",
  "reference",
  "bank_reference",
  "matched_at",
]

/** @throws RangeError when an amount is beyond a safe integer */
export function toIntent(row: IntentRow): Intent {
  return {
    ...row,
    amount: minorUnits(row.amount),
    authorized_amount: minorUnits(row.authorized_amount),
    captured_amount: minorUnits(row.captured_amount),
    refunded_amount: minorUnits(row.refunded_amount),
    matched_at: row.matched_at === null ? null : new Date(row.matched_at).toISOString(),
  }
}

/** The status that follows from the amounts, once money has been authorised. */
export function statusOf(amounts: { authorized: bigint; captured: bigint; refunded: bigint }): OfflineStatus {
  if (amounts.captured === 0n) return "authorized"
  if (amounts.refunded >= amounts.captured) return "refunded"
  return amounts.captured < amounts.authorized ? "partially_captured" : "captured"
}
