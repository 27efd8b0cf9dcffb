import fc from "fast-check"
import { describe, expect, test } from "vitest"

import { faultsOfQuantities, MOST_PIECES } from "./quantity"

const NEW = "/store/carts/cart_1/line-items"
const CHANGE = "/store/carts/cart_1/line-items/cali_1"

describe("faultsOfQuantities", () => {
  test.each([1.5, -1, 1e9, MOST_PIECES + 1, "1", "1e3", null, true, [2], {}])(
    "%j is refused everywhere",
    (quantity) => {
      expect(faultsOfQuantities(NEW, { quantity })).toHaveLength(1)
      expect(faultsOfQuantities(CHANGE, { quantity })).toHaveLength(1)
      expect(faultsOfQuantities("/store/carts", { items: [{ quantity: 1 }, { quantity }] })).toHaveLength(1)
      expect(faultsOfQuantities("/store/returns", { items: [{ quantity }] })).toHaveLength(1)
    },
  )

  test("says what, where, and what to do", () => {
    expect(faultsOfQuantities("/store/carts", { items: [{ quantity: 1.5 }] })).toEqual([
      "items.0.quantity: 1.5 is not a quantity. Goods are sold by the piece: send a whole number from 1 to 1000000.",
    ])
    expect(faultsOfQuantities(NEW, { quantity: "1e3" })[0]).toMatch(/^quantity: "1e3" is not a number\./)
  })

  test("0 takes a line out where it is changed, and adds none", () => {
    expect(faultsOfQuantities(CHANGE, { quantity: 0 })).toEqual([])
    expect(faultsOfQuantities(NEW, { quantity: 0 })).toHaveLength(1)
  })

  test("whole numbers pass, and what names no quantity is nobody's business here", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MOST_PIECES }), (quantity) => {
        expect(faultsOfQuantities(NEW, { quantity })).toEqual([])
      }),
    )
    for (const body of [undefined, "text", [], {}, { items: "none" }, { items: [1, null] }])
      expect(faultsOfQuantities(NEW, body)).toEqual([])
  })
})
