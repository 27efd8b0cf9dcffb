import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { allocate } from "./allocate"

const total = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 40 })
  .filter((all) => all.some((weight) => weight > 0n))
const sum = (values: readonly bigint[]): bigint => values.reduce((left, right) => left + right, 0n)
const abs = (value: bigint): bigint => (value < 0n ? -value : value)

describe("allocate", () => {
  test.each([
    [10n, [1n, 1n, 1n], [4n, 3n, 3n]],
    [100n, [50n, 30n, 20n], [50n, 30n, 20n]],
    [-10n, [1n, 1n, 1n], [-4n, -3n, -3n]],
    [5n, [0n, 1n], [0n, 5n]],
    [0n, [3n, 4n], [0n, 0n]],
    [1n, [1n, 3n], [0n, 1n]],
  ])("%s over %s is %s", (amount, shares, expected) => {
    expect(allocate(amount, shares)).toEqual(expected)
  })

  test("keeps the sum, the number of parts and the sign", () => {
    fc.assert(
      fc.property(total, weights, (amount, shares) => {
        const parts = allocate(amount, shares)
        expect(sum(parts)).toBe(amount)
        expect(parts).toHaveLength(shares.length)
        for (const part of parts) expect(amount < 0n ? part <= 0n : part >= 0n).toBe(true)
      }),
    )
  })

  test("gives no part more or less than one unit away from its exact share, and nothing to no weight", () => {
    fc.assert(
      fc.property(total, weights, (amount, shares) => {
        const whole = sum(shares)
        allocate(amount, shares).forEach((part, index) => {
          const weight = shares[index] as bigint
          // |part - amount * weight / whole| < 1, without a division
          expect(abs(part * whole - amount * weight) < whole).toBe(true)
          if (weight === 0n) expect(part).toBe(0n)
        })
      }),
    )
  })

  test("never gives a lighter part more than a heavier one; of equals the earlier gets the odd unit", () => {
    fc.assert(
      fc.property(total, weights, (amount, shares) => {
        const parts = allocate(amount, shares).map(abs)
        for (let left = 0; left < shares.length; left++) {
          for (let right = left + 1; right < shares.length; right++) {
            const [a, b, x, y] = [shares[left], shares[right], parts[left], parts[right]] as [
              bigint,
              bigint,
              bigint,
              bigint,
            ]
            if (a > b) expect(x >= y).toBe(true)
            if (a < b) expect(x <= y).toBe(true)
            if (a === b) expect(x === y || x === y + 1n).toBe(true)
          }
        }
      }),
    )
  })

  test("has nothing to share over nothing, and no negative weights", () => {
    expect(() => allocate(1n, [])).toThrow(RangeError)
    expect(() => allocate(1n, [0n, 0n])).toThrow(RangeError)
    expect(() => allocate(1n, [2n, -1n])).toThrow(RangeError)
  })
})
