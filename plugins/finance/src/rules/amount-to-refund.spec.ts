import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { amountToRefund } from "./amount-to-refund"

const paid = { amount: 100n, captured: 100n, refunded: 0n }

describe("amountToRefund", () => {
  test("30 of 100 were cancelled: 30 go back, once", () => {
    expect(amountToRefund({ ...paid, cancelled: 30n }, 30n)).toBe(30n)
    expect(amountToRefund({ ...paid, refunded: 30n, cancelled: 30n }, 30n)).toBe(0n)
  })

  test("cash collected after the cancellation was less already", () => {
    expect(amountToRefund({ amount: 100n, captured: 70n, refunded: 0n, cancelled: 30n }, 30n)).toBe(0n)
  })

  test("a placement that failed gave all of it back", () => {
    expect(amountToRefund({ ...paid, refunded: 100n, cancelled: 30n }, 30n)).toBe(0n)
  })

  test("cancellations one after the other give back what they took, and at the end all of it", () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 1, maxLength: 9 }), (parts) => {
        const amount = parts.reduce((sum, part) => sum + part, 0n)
        let refunded = 0n
        let cancelled = 0n
        for (const part of parts) {
          cancelled += part
          const back = amountToRefund({ amount, captured: amount, refunded, cancelled }, part)
          expect(back).toBe(part)
          refunded += back
        }
        expect(refunded).toBe(amount)
      }),
    )
  })
})
