import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { currencyExponent, toMajorUnits, toMinorUnits } from "./money"

const CURRENCIES = [
  ["JPY", 0],
  ["SAR", 2],
  ["KWD", 3],
  ["CLF", 4],
] as const

describe.each(CURRENCIES)("%s, with %i decimals", (code, exponent) => {
  test("has its exponent, in either case", () => {
    expect(currencyExponent(code)).toBe(exponent)
    expect(currencyExponent(code.toLowerCase())).toBe(exponent)
  })

  test("minor to major and back is the same amount", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (minor) => {
        expect(toMinorUnits(toMajorUnits(minor, code), code)).toBe(minor)
      }),
    )
  })

  test("major text has exactly its decimals", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (minor) => {
        const [, fraction = ""] = toMajorUnits(minor, code).split(".")
        expect(fraction).toHaveLength(exponent)
      }),
    )
  })

  test("an amount finer than its smallest coin is refused; zeros behind it are not", () => {
    expect(() => toMinorUnits(`1.${"0".repeat(exponent)}1`, code)).toThrow(RangeError)
    expect(toMinorUnits(`1.${"0".repeat(exponent + 3)}`, code)).toBe(10n ** BigInt(exponent))
  })
})

describe("amounts", () => {
  test.each([
    ["12.34", "SAR", 1234n],
    ["0.05", "SAR", 5n],
    ["-0.5", "SAR", -50n],
    [19.99, "SAR", 1999n],
    ["12.340", "KWD", 12340n],
    ["100", "JPY", 100n],
  ])("%s %s is %s", (major, code, minor) => expect(toMinorUnits(major, code)).toBe(minor))

  test("the smallest and the negative keep their place", () => {
    expect(toMajorUnits(5n, "SAR")).toBe("0.05")
    expect(toMajorUnits(-5n, "KWD")).toBe("-0.005")
    expect(toMajorUnits(-7n, "JPY")).toBe("-7")
  })

  test("what is no number, and what is no currency, is refused", () => {
    for (const text of ["", "abc", "1,5", "1e3", "0x10", "--1", "1.", ".5", "٥", NaN, Infinity])
      expect(() => toMinorUnits(text, "SAR")).toThrow(RangeError)
    for (const code of ["", "S", "SAUD", "S1R", "ر.س"]) expect(() => currencyExponent(code)).toThrow(RangeError)
  })
})
