import { expect, test } from "vitest"

import { everything, isWhole, linesOf, withPart, type PartLeft } from "./cancellation"

const line = (line_item_id: string, left_quantity: number) => ({
  line_item_id,
  title: line_item_id,
  quantity: 3,
  left_quantity,
})
const part = (vendor_order_id: string, lines: PartLeft["lines"], closed: string | null = null): PartLeft => ({
  ...{ vendor_order_id, display_id: vendor_order_id, vendor_name: vendor_order_id, closed, lines },
})
const dates = part("1", [line("a", 3), line("b", 0)])
const gone = part("2", [line("c", 2)], "it was delivered")

test("begins with all that is left, without what has gone", () => {
  expect(linesOf(everything([dates, gone]))).toEqual([{ line_item_id: "a", quantity: 3 }])
})

test("a vendor order is chosen whole, and not any more when a piece is left out", () => {
  const all = everything([dates])
  expect(isWhole(all, dates)).toBe(true)
  expect(isWhole({ ...all, a: 2 }, dates)).toBe(false)
  expect(linesOf(withPart(all, dates, false))).toEqual([])
  expect(isWhole(withPart({}, dates, true), dates)).toBe(true)
})
