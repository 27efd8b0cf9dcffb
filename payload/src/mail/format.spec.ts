import { currencyExponent, toMajorUnits } from "@dakkah/contracts"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { formatInstant, formatMoney, formatNumber, safeUrl } from "./format"

const bare = (text: string): string =>
  text.replace(/[\u2066\u2069\u200e\u200f\u061c]/g, "").replace(/\u00a0|\u202f/g, " ")

describe("formatMoney", () => {
  test.each([
    ["13.75", "kwd", "en", "KWD 13.750"],
    ["1234.5", "SAR", "fr", "1 234,50 SAR"],
    ["1000", "JPY", "en", "¥1,000"],
    ["-5.00", "USD", "en", "-$5.00"],
    ["13.750", "kwd", "ar-KW", "١٣٫٧٥٠ د.ك."],
    // Intl would round the dinar of Iraq to whole ones; ISO 4217 gives it three digits.
    ["1.005", "IQD", "en", "IQD 1.005"],
  ])("%s %s in %s", (amount, currency, locale, expected) => {
    expect(bare(formatMoney(amount, currency, locale))).toBe(expected)
  })

  test("is isolated left-to-right", () => {
    expect(formatMoney("1", "USD", "ar")).toMatch(/^\u2066.*\u2069$/)
  })

  test("loses no digit of any amount, however large", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 20n }),
        fc.constantFrom("KWD", "SAR", "JPY", "CLF"),
        (minor, currency) => {
          const shown = formatMoney(toMajorUnits(minor, currency), currency, "en").replace(/\D/g, "")
          expect(shown).toBe(minor.toString().padStart(currencyExponent(currency) + 1, "0"))
        },
      ),
    )
  })

  test.each(["", "1,5", "1e3", "NaN", "12 SAR", null, undefined])("refuses %s", (amount) => {
    expect(() => formatMoney(amount, "SAR", "en")).toThrow(RangeError)
  })
})

test("formatNumber uses the reader's digits", () => {
  expect(formatNumber(12, "ar-EG")).toBe("١٢")
  expect(formatNumber("1234567.25", "en")).toBe("1,234,567.25")
})

describe("formatInstant", () => {
  test("is the place's time, with its zone", () => {
    expect(bare(formatInstant("2026-11-21T22:30:00Z", "en", "Asia/Riyadh"))).toBe("November 22, 2026 at 01:30 AM GMT+3")
  })

  test.each(["2026-11-21", "2026-11-21T10:00:00", "soon", ""])("refuses %s: no zone, or no time", (instant) => {
    expect(() => formatInstant(instant, "en", "UTC")).toThrow(RangeError)
  })
})

test.each([
  ["https://souq.example/o/1", "https://souq.example/o/1"],
  ["mailto:help@souq.example", "mailto:help@souq.example"],
  ["javascript:alert(1)", "#"],
  [" JavaScript:alert(1)", "#"],
  ["data:text/html,x", "#"],
  ["//evil.example", "#"],
  [null, "#"],
])("safeUrl(%s)", (given, expected) => {
  expect(safeUrl(given)).toBe(expected)
})
