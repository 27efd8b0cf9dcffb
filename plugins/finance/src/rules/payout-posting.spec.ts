import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { AccountKey } from "./chart-of-accounts"
import { payoutPosting, type PayoutMoney } from "./payout-posting"
import type { Posting } from "./posting"

const payout = (of: Partial<PayoutMoney> = {}): PayoutMoney => ({
  tenant_id: "t_1",
  payout_id: "pout_1",
  vendor_id: "vnd_1",
  currency_code: "sar",
  amount: 10_600n,
  tax_amount: 1_500n,
  ...of,
})

/** Credits less debits, by account. */
const balances = (...postings: Posting[]): Partial<Record<AccountKey, bigint>> => {
  const sums: Partial<Record<AccountKey, bigint>> = {}
  for (const { account, debit, credit } of postings.flatMap(({ lines }) => lines))
    sums[account] = (sums[account] ?? 0n) + credit - debit
  return sums
}

describe("a payout", () => {
  test("of 106.00, 15.00 of it tax, leaves the vendor's two accounts and is in transit", () => {
    const posting = payoutPosting("payout", payout(), null)
    expect(balances(posting)).toEqual({ vendor_payable: -9_100n, tax_payable: -1_500n, payouts_in_transit: 10_600n })
    expect(posting).toMatchObject({ source_key: "t_1/pout_1/payout/1", currency_code: "SAR", reverses_id: null })
    for (const { account, owner_id } of posting.lines) expect([account, owner_id]).toEqual([account, "vnd_1"])
  })

  test("that is confirmed leaves the bank", () => {
    const sum = balances(
      payoutPosting("payout", payout(), null),
      payoutPosting("payout_settlement", payout(), "jent_1"),
    )
    expect(sum).toEqual({ vendor_payable: -9_100n, tax_payable: -1_500n, payouts_in_transit: 0n, bank: 10_600n })
  })

  test("that comes back is owed again, and its first entry is what is taken back", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        (amount, tax) => {
          const money = payout({ amount, tax_amount: tax })
          const back = payoutPosting("payout_return", money, "jent_1")
          expect(back.reverses_id).toBe("jent_1")
          for (const rest of Object.values(balances(payoutPosting("payout", money, null), back))) expect(rest).toBe(0n)
        },
      ),
    )
  })
})
