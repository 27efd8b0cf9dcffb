import { balanced, credit, debit, type Posting } from "./posting"

/** A payout as the ledger sees it. Whole minor units. */
export interface PayoutMoney {
  tenant_id: string
  payout_id: string
  vendor_id: string
  currency_code: string
  amount: bigint
  /** What of it is tax that the vendor owes the state: it stood on an account of its own. */
  tax_amount: bigint
}

export type PayoutStage = "payout" | "payout_settlement" | "payout_return"

export const payoutKey = ({ tenant_id, payout_id }: PayoutMoney, stage: PayoutStage): string =>
  `${tenant_id}/${payout_id}/${stage}/1`

const TOLD: Record<PayoutStage, string> = {
  payout: "given to the bank",
  payout_settlement: "confirmed by the bank",
  payout_return: "came back",
}

/**
 * A payout leaves what the vendor is owed when it is given to the bank, so that nobody pays it twice; the bank's account when the bank says
 * so. One that comes back is owed again: its return is the mirror of its first entry, which the ledger takes back once at most.
 * @param sent_id the entry of the first stage, where there is one
 */
export function payoutPosting(stage: PayoutStage, payout: PayoutMoney, sent_id: string | null): Posting {
  const { payout_id, vendor_id, amount, tax_amount } = payout
  const sign = stage === "payout_return" ? -1n : 1n
  return balanced({
    source_key: payoutKey(payout, stage),
    kind: stage,
    reference_type: "payout",
    reference_id: payout_id,
    order_id: null,
    vendor_order_id: null,
    currency_code: payout.currency_code.toUpperCase(),
    description: `Payout ${payout_id} ${TOLD[stage]}`,
    reverses_id: stage === "payout_return" ? sent_id : null,
    lines:
      stage === "payout_settlement"
        ? [...debit("payouts_in_transit", amount, vendor_id), ...credit("bank", amount)]
        : [
            ...debit("vendor_payable", sign * (amount - tax_amount), vendor_id),
            ...debit("tax_payable", sign * tax_amount, vendor_id),
            ...credit("payouts_in_transit", sign * amount, vendor_id),
          ],
  })
}
