import * as fc from "fast-check"
import { describe, expect, test } from "vitest"

import { toWholeUnits, UNIT } from "./exact-amount"
import { splitOrder, type SplitLine, type SplitShipping } from "./split-order"

const line = (id: string, vendor_id: string, subtotal: number, extra: Partial<SplitLine> = {}): SplitLine => ({
  id,
  vendor_id,
  quantity: 1,
  subtotal: BigInt(subtotal) * UNIT,
  discount: 0n,
  tax: 0n,
  requires_shipping: true,
  shipping_profile_id: null,
  ...extra,
})
const method = (subtotal: number, extra: Partial<SplitShipping> = {}): SplitShipping => ({
  subtotal: BigInt(subtotal) * UNIT,
  discount: 0n,
  tax: 0n,
  shipping_profile_id: null,
  ...extra,
})

const anyLine = fc.record({
  vendor: fc.integer({ min: 0, max: 7 }),
  quantity: fc.integer({ min: 1, max: 1_000_000_000 }),
  subtotal: fc.bigInt({ min: 0n, max: 10n ** 16n }),
  discounted: fc.integer({ min: 0, max: 100 }),
  rate: fc.integer({ min: 0, max: 30 }),
  requires_shipping: fc.boolean(),
  profile: fc.constantFrom(null, "p1", "p2"),
})
const anyMethod = fc.record({
  subtotal: fc.bigInt({ min: 0n, max: 10n ** 13n }),
  discounted: fc.integer({ min: 0, max: 100 }),
  profile: fc.constantFrom(null, "p1", "p2"),
})
const orders = fc
  .record({ lines: fc.array(anyLine, { minLength: 1, maxLength: 60 }), methods: fc.array(anyMethod, { maxLength: 3 }) })
  .map(({ lines, methods }) => ({
    lines: lines.map((one, index): SplitLine => {
      const discount = (one.subtotal * BigInt(one.discounted)) / 100n
      const tax = ((one.subtotal - discount) * BigInt(one.rate)) / 100n
      return { ...one, id: `l${index}`, vendor_id: `v${one.vendor}`, discount, tax, shipping_profile_id: one.profile }
    }),
    methods: methods.map(({ subtotal, discounted, profile }): SplitShipping => {
      const discount = (subtotal * BigInt(discounted)) / 100n
      return { subtotal, discount, tax: ((subtotal - discount) * 15n) / 100n, shipping_profile_id: profile }
    }),
  }))

describe("splitOrder", () => {
  test("two vendors share the shipping by what they sell: 30 and 10 of 20.00 make 15.00 and 5.00", () => {
    const parts = splitOrder([line("a", "dates", 3000), line("b", "oud", 1000)], [method(2000)])
    expect(parts.map(({ vendor_id, shipping_total, total }) => [vendor_id, shipping_total, total])).toEqual([
      ["dates", 1500n, 4500n],
      ["oud", 500n, 1500n],
    ])
  })

  test("a vendor's own shipping method is not shared with the neighbour", () => {
    const lines = [
      line("a", "dates", 1000, { shipping_profile_id: "cold" }),
      line("b", "oud", 1000, { shipping_profile_id: "normal" }),
    ]
    const parts = splitOrder(lines, [method(900, { shipping_profile_id: "cold" })])
    expect(parts.map((part) => part.shipping_total)).toEqual([900n, 0n])
  })

  test("what does not ship carries no shipping", () => {
    const parts = splitOrder(
      [line("a", "files", 5000, { requires_shipping: false }), line("b", "oud", 10)],
      [method(700)],
    )
    expect(parts.map((part) => part.shipping_total)).toEqual([0n, 700n])
  })

  test("an order of 0.00 has vendor orders of 0.00, and its shipping is still shared", () => {
    expect(splitOrder([line("a", "x", 0), line("b", "y", 0)], []).map((part) => part.total)).toEqual([0n, 0n])
    expect(splitOrder([line("a", "x", 0), line("b", "y", 0)], [method(101)]).map((part) => part.total)).toEqual([
      51n,
      50n,
    ])
  })

  test("an order without lines is refused", () => {
    expect(() => splitOrder([], [method(5)])).toThrow(RangeError)
  })

  test("the parts add up to the whole, to the last minor unit", () => {
    fc.assert(
      fc.property(orders, ({ lines, methods }) => {
        const exact = [...lines, ...methods].reduce((sum, row) => sum + row.subtotal - row.discount + row.tax, 0n)
        const parts = splitOrder(lines, methods)
        expect(parts.reduce((sum, part) => sum + part.total, 0n)).toBe(toWholeUnits(exact))
      }),
    )
  })

  test("every part adds up in itself, and its lines are its own, each once", () => {
    fc.assert(
      fc.property(orders, ({ lines, methods }) => {
        const parts = splitOrder(lines, methods)
        for (const part of parts) {
          expect(part.total).toBe(part.item_total - part.discount_total + part.tax_total + part.shipping_total)
          expect(part.lines.reduce((sum, one) => sum + one.subtotal, 0n)).toBe(part.item_total)
          part.lines.forEach((one) => expect(one.total).toBe(one.subtotal - one.discount + one.tax))
        }
        expect(parts.flatMap((part) => part.lines.map(({ id }) => id)).sort()).toEqual(lines.map(({ id }) => id).sort())
      }),
    )
  })

  test("every column is the order's own, rounded: no vendor pays for another's cent", () => {
    fc.assert(
      fc.property(orders, ({ lines, methods }) => {
        const parts = splitOrder(lines, methods)
        const near = (whole: bigint, exact: bigint): void =>
          expect(Number(whole * UNIT - exact)).toBeLessThan(1.5 * Number(UNIT) + 1)
        const all = [...lines, ...methods]
        const total = (pick: (part: (typeof parts)[number]) => bigint): bigint =>
          parts.reduce((sum, part) => sum + pick(part), 0n)
        const pairs: [bigint, bigint][] = [
          [total((part) => part.tax_total), all.reduce((sum, row) => sum + row.tax, 0n)],
          [total((part) => part.discount_total), all.reduce((sum, row) => sum + row.discount, 0n)],
          [total((part) => part.item_total), lines.reduce((sum, row) => sum + row.subtotal, 0n)],
          [total((part) => part.shipping_total), methods.reduce((sum, row) => sum + row.subtotal, 0n)],
        ]
        pairs.forEach(([whole, exact]) => (near(whole, exact), near(-whole, -exact)))
      }),
    )
  })

  test("500 lines are shared in well under a second", () => {
    const lines = Array.from({ length: 500 }, (_, index) =>
      line(`l${index}`, `v${index % 40}`, 0, { subtotal: 8_695_652_173_913n + BigInt(index), tax: 1_304_347_826_087n }),
    )
    const started = performance.now()
    const parts = splitOrder(lines, [method(1999, { tax: 299_850_000_000n })])
    expect(performance.now() - started).toBeLessThan(1_000)
    expect(parts).toHaveLength(40)
  })
})
