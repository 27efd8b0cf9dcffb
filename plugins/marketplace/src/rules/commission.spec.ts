import * as fc from "fast-check"
import { describe, expect, test } from "vitest"

import { commissionOf, parseRate, tierRate } from "./commission-amount"
import type { CommissionTerms } from "./commission-rule"
import { divideHalfEven } from "./exact-amount"
import { resolveCommission, specificity } from "./resolve-commission"

const rule = (extra: Partial<CommissionTerms> = {}): CommissionTerms => ({
  id: "r1",
  name: "Default",
  kind: "percent",
  rate: "10",
  fixed_amount: null,
  currency_code: null,
  tiers: null,
  tier_basis: "line",
  vendor_id: null,
  category_id: null,
  collection_id: null,
  product_id: null,
  priority: 0,
  valid_from: null,
  valid_to: null,
  status: "active",
  includes_shipping: false,
  created_at: "2026-01-01T00:00:00Z",
  ...extra,
})
const subject = {
  vendor_id: "v1",
  product_id: "p1",
  collection_id: "c1",
  category_ids: ["dates", "food"],
  currency_code: "sar",
  at: new Date("2026-11-21T10:00:00Z"),
}
const line = (net: bigint, extra: { quantity?: number; shipping?: bigint } = {}) => ({
  quantity: 1,
  net,
  shipping: 0n,
  ...extra,
})

const anyRule = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom("percent" as const, "fixed" as const, "tiered" as const),
  rate: fc.integer({ min: 0, max: 1_000_000 }).map((value) => (value / 10_000).toFixed(4)),
  fixed_amount: fc.integer({ min: 0, max: 1_000_000_000 }),
  tiers: fc.array(
    fc.record({ from: fc.integer({ min: 0, max: 1_000_000 }), rate: fc.constantFrom("0", "5", "12.5", "100") }),
    { maxLength: 4 },
  ),
  tier_basis: fc.constantFrom("line" as const, "vendor_order" as const),
  vendor_id: fc.constantFrom(null, "v1", "v2"),
  category_id: fc.constantFrom(null, "food", "oud"),
  collection_id: fc.constantFrom(null, "c1"),
  product_id: fc.constantFrom(null, "p1", "p2"),
  priority: fc.integer({ min: -2, max: 2 }),
  includes_shipping: fc.boolean(),
  status: fc.constantFrom("active" as const, "inactive" as const),
})
const rules = fc
  .uniqueArray(anyRule, { selector: ({ id }) => id, maxLength: 12 })
  .map((list) => list.map((one) => rule(one)))

describe("which rule wins", () => {
  test("the vendor's own agreement stands above the category's, the product's above both", () => {
    const list = [
      rule(),
      rule({ id: "cat", category_id: "food" }),
      rule({ id: "ven", vendor_id: "v1" }),
      rule({ id: "pro", product_id: "p1" }),
    ]
    expect(resolveCommission(list, subject).verdicts.map(({ rule: { id }, verdict }) => [id, verdict])).toEqual([
      ["pro", "won"],
      ["ven", "less_specific"],
      ["cat", "less_specific"],
      ["r1", "less_specific"],
    ])
  })

  test("equally specific: priority, then age", () => {
    const older = rule({ id: "old", created_at: "2025-01-01T00:00:00Z" })
    const list = [rule(), rule({ id: "loud", priority: 5 }), older]
    expect(resolveCommission(list, subject).verdicts.map(({ rule: { id }, verdict }) => [id, verdict])).toEqual([
      ["loud", "won"],
      ["old", "lower_priority"],
      ["r1", "lower_priority"],
    ])
    expect(resolveCommission([rule(), older], subject).verdicts.map(({ verdict }) => verdict)).toEqual([
      "won",
      "younger",
    ])
  })

  test.each([
    ["inactive", { status: "inactive" as const }],
    ["not_yet_valid", { valid_from: "2026-11-21T10:00:00.001Z" }],
    ["no_longer_valid", { valid_to: "2026-11-21T10:00:00Z" }],
    ["other_currency", { currency_code: "usd" }],
    ["other_vendor", { vendor_id: "v9" }],
    ["other_product", { product_id: "p9" }],
    ["other_category", { category_id: "oud" }],
    ["other_collection", { collection_id: "c9" }],
  ])("a rule that does not hold says why: %s", (verdict, extra) => {
    const { winner, verdicts } = resolveCommission([rule(extra)], subject)
    expect(winner).toBeNull()
    expect(verdicts[0]?.verdict).toBe(verdict)
  })

  test("every rule gets one verdict, at most one wins, whatever the order they come in", () => {
    fc.assert(
      fc.property(rules, fc.nat(), (list, turn) => {
        const decision = resolveCommission(list, subject)
        expect(decision.verdicts.map(({ rule: { id } }) => id).sort()).toEqual(list.map(({ id }) => id).sort())
        const won = decision.verdicts.filter(({ verdict }) => verdict === "won")
        expect(won.map((one) => one.rule)).toEqual(decision.winner ? [decision.winner] : [])
        const turned = list.length > 0 ? [...list.slice(turn % list.length), ...list.slice(0, turn % list.length)] : []
        expect(resolveCommission(turned, subject).winner?.id).toBe(decision.winner?.id)
        const matching = decision.verdicts.filter(({ verdict }) =>
          ["won", "less_specific", "lower_priority", "younger"].includes(verdict),
        )
        matching.forEach((one) =>
          expect(specificity(one.rule)).toBeLessThanOrEqual(decision.winner ? specificity(decision.winner) : -1),
        )
      }),
    )
  })
})

describe("how much", () => {
  test("12.5% of 1.00 is 0.12 (half to even), of 3.00 is 0.38 (half to even), of 0.99 is 0.12", () => {
    const terms = rule({ rate: "12.5" })
    expect([100n, 300n, 99n].map((net) => commissionOf(terms, line(net), 0n).amount)).toEqual([12n, 38n, 12n])
  })

  test("a fixed amount is per unit, and never more than the line", () => {
    const terms = rule({ kind: "fixed", rate: null, fixed_amount: 200 })
    expect(commissionOf(terms, line(1_000n, { quantity: 3 }), 0n)).toEqual({ amount: 600n, rate: null })
    expect(commissionOf(terms, line(500n, { quantity: 3 }), 0n).amount).toBe(500n)
  })

  test("tiers look at the line or at the vendor's whole order", () => {
    const tiers = [
      { from: 10_000, rate: "5" },
      { from: 0, rate: "20" },
    ]
    const tiered = rule({ kind: "tiered", rate: null, tiers })
    expect(commissionOf(tiered, line(9_999n), 50_000n).rate).toBe("20")
    expect(commissionOf({ ...tiered, tier_basis: "vendor_order" }, line(9_999n), 50_000n)).toEqual({
      amount: 500n,
      rate: "5",
    })
    expect(tierRate([{ from: 1, rate: "9" }], 0n)).toBe("0")
  })

  test("shipping counts where the rule says so", () => {
    expect(commissionOf(rule(), line(1_000n, { shipping: 500n }), 0n).amount).toBe(100n)
    expect(commissionOf(rule({ includes_shipping: true }), line(1_000n, { shipping: 500n }), 0n).amount).toBe(150n)
  })

  test.each(["-1", "100.0000001", "101", "", "1e2", "12,5"])("the rate %j is refused", (rate) => {
    expect(() => parseRate(rate)).toThrow(RangeError)
  })

  test("never below nothing, never above the line's net (with its shipping where that counts)", () => {
    const amounts = {
      net: fc.bigInt({ min: -3n, max: 10n ** 15n }),
      shipping: fc.bigInt({ min: 0n, max: 10n ** 9n }),
      quantity: fc.integer({ min: 1, max: 1_000_000_000 }),
    }
    fc.assert(
      fc.property(anyRule, fc.record(amounts), (terms, sold) => {
        const { amount } = commissionOf(rule(terms), sold, sold.net > 0n ? sold.net : 0n)
        const net = sold.net > 0n ? sold.net : 0n
        expect(amount >= 0n && amount <= net + (terms.includes_shipping ? sold.shipping : 0n)).toBe(true)
      }),
    )
  })

  test("half-even is within half a unit, and even at the exact half", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 20n }),
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        (numerator, denominator) => {
          const result = divideHalfEven(numerator, denominator)
          const off = 2n * (result * denominator - numerator)
          expect(off <= denominator && -off <= denominator).toBe(true)
          if (off === denominator || -off === denominator) expect(result % 2n).toBe(0n)
        },
      ),
    )
  })
})
