import { toMinorUnits } from "@dakkah/contracts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"

import { exactAmount, toWholeUnits, UNIT } from "./exact-amount"

describe("exactAmount", () => {
  test.each([
    ["12.34", "sar", 1_234n * UNIT],
    ["12.3456", "kwd", 12_345_600_000_000n],
    ["1001", "jpy", 1_001n * UNIT],
    ["1e-7", "sar", 10_000n],
    ["-0.005", "sar", -UNIT / 2n],
    [".5", "sar", 50n * UNIT],
  ])("%s %s", (text, currency, expected) => expect(exactAmount(text, currency)).toBe(expected))

  test("the dust of a division does not decide a cent: 8.68…13 + 1.30…52 is 9.99", () => {
    const sum = exactAmount("8.6869565217391304348", "sar") + exactAmount("1.3030434782608695652", "sar")
    expect(sum).toBe(999n * UNIT)
  })

  test.each(["", ".", "abc", "1.2.3", "NaN", "Infinity", "0x10"])("%j is no amount", (text) => {
    expect(() => exactAmount(text, "sar")).toThrow(RangeError)
  })

  test("halves go away from zero, as core's providers round", () => {
    expect([UNIT / 2n, -UNIT / 2n, UNIT / 2n - 1n].map(toWholeUnits)).toEqual([1n, -1n, 0n])
  })

  test("agrees with the exact conversion wherever that is possible", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.constantFrom("sar", "kwd", "jpy", "clf"),
        (minor, currency) => {
          const text = minor.toString()
          expect(exactAmount(text, currency)).toBe(toMinorUnits(text, currency) * UNIT)
          expect(toWholeUnits(minor * UNIT)).toBe(minor)
        },
      ),
    )
  })
})
