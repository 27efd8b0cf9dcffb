import type { IdentityPolicy, PayoutMethod, PayoutSchedule } from "../../modules/payout/statuses"

/** How a vendor is paid. */
export interface PayoutTerms {
  /** Whole days after delivery. */
  hold_days: number
  /** Least amount of a payout by currency (upper case), whole minor units; 0 where none is named. */
  minimum_amounts: Readonly<Record<string, number>>
  schedule: PayoutSchedule
  /** Of a weekly schedule; 1 is Monday. */
  weekday: number
  /** Of a monthly schedule; 1 to 28, so that every month has it. */
  day_of_month: number
  /** IANA. */
  time_zone: string
  method: PayoutMethod
  identity_policy: IdentityPolicy
}

export type PayoutTermsRow = { [K in keyof PayoutTerms]?: PayoutTerms[K] | null }

/** Nothing is paid by itself until a shop says so. */
export const DEFAULT_TERMS: PayoutTerms = {
  hold_days: 7,
  minimum_amounts: {},
  schedule: "manual",
  weekday: 7,
  day_of_month: 1,
  time_zone: "UTC",
  method: "bank_transfer",
  identity_policy: "when_available",
}

/** What a later row says wins over an earlier one, field by field: the house's defaults, the shop's, the vendor's. */
export function termsOf(...rows: (PayoutTermsRow | null | undefined)[]): PayoutTerms {
  const said = rows.map((row) =>
    Object.fromEntries(Object.entries(row ?? {}).filter(([name, value]) => value != null && name in DEFAULT_TERMS)),
  )
  return Object.assign({ ...DEFAULT_TERMS }, ...said) as PayoutTerms
}
