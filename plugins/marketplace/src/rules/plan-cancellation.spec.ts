import { describe, expect, test } from "vitest"

import { planCancellation, type CancellationPlan, type Obstacles, type PartNow } from "./plan-cancellation"

const item = (id: string, quantity: number, total: number, cancelled_quantity = 0): PartNow["items"][number] => ({
  id: `voi_${id}`,
  line_item_id: id,
  title: id,
  quantity,
  cancelled_quantity,
  total,
  tax_total: 0,
  commission_amount: total / 10,
  requires_shipping: true,
})

const part = (id: string, items: PartNow["items"], shipping = 0): PartNow => ({
  id,
  display_id: `1042-${id}`,
  vendor_id: `v_${id}`,
  vendor_name: `Vendor ${id}`,
  house: false,
  currency_code: "sar",
  total: items.reduce((sum, { total }) => sum + total, 0) + shipping,
  tax_total: 0,
  shipping_total: shipping,
  credit_total: 0,
  items,
})

const free: Obstacles = { gone: {}, fulfilled: {} }
const order = [part("1", [item("a", 3, 300), item("b", 1, 500)], 100), part("2", [item("c", 2, 1000)])]

const plan = (...asked: Parameters<typeof planCancellation>): CancellationPlan => {
  const planned = planCancellation(...asked)
  if (!planned.plan) throw new Error(planned.refusal.message)
  return planned.plan
}
const refusal = (...asked: Parameters<typeof planCancellation>) => planCancellation(...asked).refusal

describe("a wish that names nothing", () => {
  test("takes all that is left, and the order is whole", () => {
    expect(plan(order, {}, free)).toMatchObject({ whole: true, total_amount: 1900, commission_amount: 180 })
    const begun = [part("1", [item("a", 3, 300, 2), item("b", 1, 500)], 100), part("2", [item("c", 2, 1000, 2)])]
    const rest = plan(begun, {}, free)
    expect(rest.whole).toBe(true)
    expect(rest.lines.map(({ line_item_id, quantity }) => [line_item_id, quantity])).toEqual([
      ["a", 1],
      ["b", 1],
    ])
    expect(rest.parts).toHaveLength(1)
  })

  test("is refused where nothing is left", () => {
    expect(refusal([part("1", [item("a", 1, 300, 1)])], {}, free)).toMatchObject({ code: "nothing_left" })
  })
})

describe("a wish for a part", () => {
  test("a vendor order takes its shipping along and leaves the others", () => {
    const planned = plan(order, { vendor_order_ids: ["1"] }, free)
    expect(planned).toMatchObject({ whole: false, total_amount: 900, shipping_amount: 100 })
    expect(planned.parts).toMatchObject([{ vendor_order_id: "1", whole: true }])
  })

  test("pieces of a line say what is left of it", () => {
    const planned = plan(order, { lines: [{ line_item_id: "c", quantity: 1 }] }, free)
    expect(planned.parts).toMatchObject([{ vendor_order_id: "2", whole: false, total_amount: 500 }])
    expect(planned.lines).toMatchObject([{ line_item_id: "c", quantity: 1, left_quantity: 1, total_amount: 500 }])
  })

  test("the last piece of the last line is the end of the order", () => {
    const begun = [part("1", [item("a", 3, 300, 2)])]
    expect(plan(begun, { lines: [{ line_item_id: "a", quantity: 1 }] }, free)).toMatchObject({
      whole: true,
      total_amount: 100,
    })
  })

  test("a line that stands beside its own vendor order is taken once, as it was asked for", () => {
    const planned = plan(order, { vendor_order_ids: ["1"], lines: [{ line_item_id: "a", quantity: 2 }] }, free)
    expect(planned.lines.map(({ line_item_id, quantity }) => [line_item_id, quantity])).toEqual([
      ["a", 2],
      ["b", 1],
    ])
  })
})

describe("what cannot be", () => {
  test("a line and a vendor order of another order", () => {
    expect(refusal(order, { lines: [{ line_item_id: "x", quantity: 1 }] }, free)).toMatchObject({ kind: "invalid" })
    expect(refusal(order, { vendor_order_ids: ["9"] }, free)).toMatchObject({ code: "vendor_order_not_found" })
  })

  test("more than is left", () => {
    const begun = [part("1", [item("a", 3, 300, 2)])]
    expect(refusal(begun, { lines: [{ line_item_id: "a", quantity: 2 }] }, free)).toMatchObject({
      kind: "conflict",
      code: "more_than_left",
      details: { left: 1 },
    })
  })

  test("goods that were handed over, and pieces that were packed", () => {
    const sent = { ...free, gone: { "1": "its parcel is on its way" } }
    expect(refusal(order, {}, sent)?.message).toContain("1042-1 (Vendor 1)")
    expect(plan(order, { vendor_order_ids: ["2"] }, sent).whole).toBe(false)
    const packed = { ...free, fulfilled: { c: 1 } }
    expect(refusal(order, { vendor_order_ids: ["2"] }, packed)).toMatchObject({ code: "already_sent" })
    expect(plan(order, { lines: [{ line_item_id: "c", quantity: 1 }] }, packed).total_amount).toBe(500)
  })
})
