import type { Movement } from "../../rules/payouts/choose-movements"
import type { PayoutMethod, PayoutOrigin } from "./statuses"

/** An entry that a payout claims. */
export interface ClaimedMovement extends Movement {
  commission_transaction_id: string | null
}

/** A payout about to be made. Whole minor units. */
export interface PayoutDraft {
  vendor_id: string
  /** Upper case. */
  currency_code: string
  amount: bigint
  tax_amount: bigint
  method: PayoutMethod
  origin: PayoutOrigin
  schedule_day: string | null
  requested_by: string
  movements: readonly ClaimedMovement[]
}

/** How an order stands in the ledger. Whole minor units. */
export interface OrderMoney {
  /** Promised and not yet come: cash at the door, a bank transfer. */
  receivable: bigint
  /** Held for the buyer; below 0 when money went back whose sale still stands. */
  held: bigint
}

/** What a vendor is owed in one currency, by the ledger. Whole minor units. */
export interface VendorBalance {
  currency_code: string
  /** Claims and tax, what is open and what payouts under way have claimed; below 0: the vendor owes. */
  payable: bigint
  escrow: bigint
  /** On its way to the vendor: given to the bank, and not yet said to be there. */
  in_transit: bigint
}
