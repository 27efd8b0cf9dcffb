import * as fc from "fast-check"
import { describe, expect, test } from "vitest"

import { shareCredit } from "./share-credit"

describe("shareCredit", () => {
  test("30.00 of credit on 75.00 and 25.00: 22.50 and 7.50", () => {
    expect(shareCredit(3_000n, [7_500n, 2_500n])).toEqual([2_250n, 750n])
  })

  test("a part of 0.00 gets none; an order of 0.00 has none", () => {
    expect(shareCredit(5n, [0n, 5n])).toEqual([0n, 5n])
    expect(shareCredit(0n, [0n, 0n])).toEqual([0n, 0n])
  })

  test("more credit than goods is refused", () => {
    expect(() => shareCredit(6n, [5n])).toThrow(RangeError)
  })

  test("adds up to the credit, and no part is left with less than nothing", () => {
    const totals = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(totals, fc.bigInt({ min: 0n, max: 1_000n }), (parts, permille) => {
        const whole = parts.reduce((sum, part) => sum + part, 0n)
        const credit = (whole * permille) / 1_000n
        const shares = shareCredit(credit, parts)
        expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(credit)
        shares.forEach((share, index) => {
          expect(share).toBeGreaterThanOrEqual(0n)
          expect(share).toBeLessThanOrEqual(parts[index] ?? 0n)
        })
      }),
    )
  })
})
