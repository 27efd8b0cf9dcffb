import { toMajorUnits } from "@dakkah/contracts"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { decimalText, minorUnits, roundToMinorUnits } from "./minor-units"

describe("roundToMinorUnits", () => {
  test.each([
    ["88.159", "SAR", 8_816n],
    ["88.154", "SAR", 8_815n],
    ["-88.155", "SAR", -8_816n],
    ["-0.004", "SAR", 0n],
    ["12.3405", "KWD", 12_341n],
    ["1234.5", "JPY", 1_235n],
    ["1234.4", "JPY", 1_234n],
    [1e-7, "SAR", 0n],
    ["1.5e+3", "SAR", 150_000n],
    ["0", "SAR", 0n],
  ])("%s %s is %s", (major, currency, minor) => {
    expect(roundToMinorUnits(major, currency)).toBe(minor)
  })

  test("what has no digits to spare is exact", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.constantFrom("SAR", "KWD", "JPY"),
        (minor, currency) => {
          expect(roundToMinorUnits(toMajorUnits(minor, currency), currency)).toBe(minor)
        },
      ),
    )
  })

  test("never more than half a unit away", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (tenThousandths) => {
        const text = `${Math.floor(tenThousandths / 10_000)}.${String(tenThousandths % 10_000).padStart(4, "0")}`
        const away = Number(roundToMinorUnits(text, "SAR")) * 100 - tenThousandths
        expect(Math.abs(away)).toBeLessThanOrEqual(50)
      }),
    )
  })
})

test("minorUnits refuses what JSON cannot say exactly", () => {
  expect(minorUnits("9007199254740991")).toBe(Number.MAX_SAFE_INTEGER)
  expect(() => minorUnits("9007199254740993")).toThrow(RangeError)
  expect(() => minorUnits("1.5")).toThrow(RangeError)
})

test("decimalText reads what core hands out", () => {
  expect(decimalText({ value: "88.159", precision: 20 })).toBe("88.159")
  expect(decimalText(undefined)).toBe("0")
  expect(decimalText(12.5)).toBe("12.5")
})
