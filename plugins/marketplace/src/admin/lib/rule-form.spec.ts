import { toMinorUnits } from "@dakkah/contracts"
import * as fc from "fast-check"
import { expect, test } from "vitest"

import { bodyOf, formOf, minorOf } from "./rule-form"
import type { CommissionRule } from "./types"

test.each([
  ["2.5", "sar", 250],
  ["0.29", "usd", 29],
  ["1.234", "kwd", 1_234],
  ["500", "jpy", 500],
  ["1.5", "jpy", Number.NaN],
  ["x", "sar", Number.NaN],
])("%s %s", (text, currency, minor) => expect(minorOf(text, currency)).toBe(minor))

test("what a form is made of is what it sends back", () => {
  const rules = fc.record({
    name: fc.string(),
    kind: fc.constantFrom("percent" as const, "fixed" as const, "tiered" as const),
    currency_code: fc.constantFrom("sar", "kwd", "jpy"),
    amount: fc.integer({ min: 0, max: 1_000_000_000 }),
    priority: fc.integer({ min: -1_000, max: 1_000 }),
    zone: fc.constantFrom("Asia/Riyadh", "Europe/Paris", "UTC"),
  })
  fc.assert(
    fc.property(rules, ({ name, kind, currency_code, amount, priority, zone }) => {
      const rule: CommissionRule = {
        id: "cru_1",
        name,
        kind,
        currency_code,
        priority,
        rate: kind === "percent" ? "12.5" : null,
        fixed_amount: kind === "fixed" ? amount : null,
        tiers: kind === "tiered" ? [{ from: amount, rate: "5" }] : null,
        tier_basis: "vendor_order",
        vendor_id: "vnd_1",
        category_id: null,
        collection_id: null,
        product_id: null,
        valid_from: "2026-11-21T10:00:00.000Z",
        valid_to: null,
        status: "active",
        includes_shipping: true,
      }
      const { id: _, ...sent } = rule
      expect(bodyOf(formOf(rule, zone), zone)).toEqual(sent)
    }),
  )
})

test("validity is told by the shop's clocks", () => {
  const form = { ...formOf(undefined, "Asia/Riyadh"), valid_from: "2026-11-21T00:00" }
  expect(bodyOf(form, "Asia/Riyadh")).toMatchObject({ valid_from: "2026-11-20T21:00:00.000Z", valid_to: null })
})

test("agrees with the contracts on every amount it takes", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.constantFrom("sar", "kwd", "jpy"), (whole, currency) => {
      expect(BigInt(minorOf(String(whole), currency))).toBe(toMinorUnits(whole, currency))
    }),
  )
})
