import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  capturePosting,
  receivablePosting,
  refundPosting,
  releasePosting,
  type MoneyMethod,
  type PaymentSource,
} from "./payment-posting"
import type { Posting } from "./posting"
import { reversalPosting } from "./reversal-posting"
import { ACCOUNTS } from "./chart-of-accounts"

const paid = (method: MoneyMethod): PaymentSource => ({
  tenant_id: "t_1",
  order_id: "order_1",
  payment_id: "pay_1",
  currency_code: "kwd",
  method,
})
const methods = fc.constantFrom<MoneyMethod>("gateway", "cash_on_delivery", "bank_transfer")
const amounts = fc.bigInt({ min: 1n, max: 9_000_000_000n })

/** Replays postings as the database does: each source key once. */
function balances(postings: readonly Posting[]): Map<string, bigint> {
  const result = new Map<string, bigint>()
  for (const { lines } of new Map(postings.map((posting) => [posting.source_key, posting])).values()) {
    for (const { account, debit, credit } of lines) result.set(account, (result.get(account) ?? 0n) + debit - credit)
  }
  return result
}

describe("payment postings", () => {
  test("a card: captured into clearing, held for the customer", () => {
    const { lines, source_key, currency_code } = capturePosting(
      paid("gateway"),
      { id: "capt_1", amount: 1_250n },
      false,
    )
    expect(source_key).toBe("t_1/capt_1/capture/1")
    expect(currency_code).toBe("KWD")
    expect(lines.map(({ account, debit, credit }) => [account, debit, credit])).toEqual([
      ["gateway_clearing", 1_250n, 0n],
      ["customer_funds_held", 0n, 1_250n],
    ])
  })

  test("cash: promised, then collected, leaves cash on hand and nothing in transit", () => {
    const source = paid("cash_on_delivery")
    const all = balances([
      receivablePosting(source, 500n) as Posting,
      capturePosting(source, { id: "c", amount: 500n }, true),
    ])
    expect(Object.fromEntries(all)).toEqual({ cash_in_transit: 0n, customer_funds_held: -500n, cash_on_hand: 500n })
  })

  test("a card has no receivable", () => {
    expect(receivablePosting(paid("gateway"), 5n)).toBeNull()
    expect(releasePosting(paid("gateway"), 5n)).toBeNull()
  })

  test("captured and refunded, or promised and released: every account is back at 0", () => {
    fc.assert(
      fc.property(methods, amounts, fc.boolean(), (method, amount, promised) => {
        const source = paid(method)
        const receivable = promised ? receivablePosting(source, amount) : null
        const capture = capturePosting(source, { id: "c", amount }, receivable !== null)
        const refund = refundPosting(source, { id: "r", amount })
        const there = balances([...(receivable ? [receivable] : []), capture, refund])
        expect([...there.values()].every((balance) => balance === 0n)).toBe(true)
        const release = releasePosting(source, amount)
        if (receivable && release)
          expect([...balances([receivable, release]).values()].every((balance) => balance === 0n)).toBe(true)
      }),
    )
  })

  test("posting again, in any number, changes nothing", () => {
    fc.assert(
      fc.property(methods, amounts, fc.integer({ min: 1, max: 5 }), (method, amount, times) => {
        const once = [
          capturePosting(paid(method), { id: "c", amount }, false),
          refundPosting(paid(method), { id: "r", amount }),
        ]
        const again = Array.from({ length: times }, () => once).flat()
        expect(balances(again)).toEqual(balances(once))
      }),
    )
  })

  test("a reversal is the mirror, and its mirror is the entry", () => {
    fc.assert(
      fc.property(methods, amounts, (method, amount) => {
        const posting = capturePosting(paid(method), { id: "c", amount }, false)
        const stored = (from: Posting, id: string) => ({
          ...from,
          id,
          lines: from.lines.map(({ account, ...line }) => ({ ...line, code: ACCOUNTS[account].code })),
        })
        const reversal = reversalPosting("t_1", stored(posting, "jent_1"))
        expect([...balances([posting, reversal]).values()].every((balance) => balance === 0n)).toBe(true)
        expect(reversalPosting("t_1", stored(reversal, "jent_2")).lines).toEqual(posting.lines)
      }),
    )
  })
})
