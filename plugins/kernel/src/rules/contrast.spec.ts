import fc from "fast-check"
import { expect, it } from "vitest"

import { contrast } from "./contrast"

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`)

it("is what the standard's examples say", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5)
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2)
  expect(contrast("#ffcc00", "#ffffff")).toBeLessThan(4.5)
})

it("is the same both ways, and between 1 and 21", () => {
  fc.assert(
    fc.property(color, color, (one, other) => {
      expect(contrast(one, other)).toBe(contrast(other, one))
      expect(contrast(one, other)).toBeGreaterThanOrEqual(1)
      expect(contrast(one, other)).toBeLessThanOrEqual(21.0001)
    }),
  )
})
