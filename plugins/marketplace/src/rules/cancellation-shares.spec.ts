import * as fc from "fast-check"
import { describe, expect, test } from "vitest"

import { between, givenBack, type FrozenPart, type Pieces, type Shares } from "./cancellation-shares"

const AMOUNTS = ["total", "refund", "credit", "commission", "tax", "shipping"] as const

const pieces = (counts: Record<string, number>): Pieces =>
  new Map(Object.entries(counts).map(([id, count]) => [id, BigInt(count)]))

/** Three pieces of 35.50 and one of 19.99, 15 % tax, 12.00 shipping with its own tax, 10 % commission. */
const souq: FrozenPart = {
  total: 15927n,
  tax_total: 2078n,
  shipping_total: 1200n,
  credit_total: 0n,
  lines: [
    {
      line_item_id: "a",
      quantity: 3n,
      total: 12248n,
      tax_total: 1598n,
      commission_amount: 1065n,
      requires_shipping: true,
    },
    {
      line_item_id: "b",
      quantity: 1n,
      total: 2299n,
      tax_total: 300n,
      commission_amount: 200n,
      requires_shipping: true,
    },
  ],
}

describe("what goes back", () => {
  test("one piece of three is a third, to the nearest minor unit", () => {
    const one = givenBack(souq, pieces({ a: 1 }))
    expect(one.commission).toBe(355n)
    // 40.83 of the goods, and of 13.80 shipping the part of the goods' value.
    expect(one.total).toBe(4083n + 387n)
  })

  test("the three pieces one after the other are the line, not a unit more", () => {
    const steps = [0, 1, 2].map((count) => between(souq, pieces({ a: count }), pieces({ a: count + 1 })))
    expect(steps.map(({ commission }) => commission)).toEqual([355n, 355n, 355n])
    expect(steps.reduce((sum, { total }) => sum + total, 0n)).toBe(givenBack(souq, pieces({ a: 3 })).total)
  })

  test("shipping goes back with goods that ship, not with a download", () => {
    const mixed: FrozenPart = {
      total: 3000n,
      tax_total: 0n,
      shipping_total: 1000n,
      credit_total: 0n,
      lines: [
        {
          line_item_id: "book",
          quantity: 1n,
          total: 1000n,
          tax_total: 0n,
          commission_amount: 0n,
          requires_shipping: true,
        },
        {
          line_item_id: "file",
          quantity: 1n,
          total: 1000n,
          tax_total: 0n,
          commission_amount: 0n,
          requires_shipping: false,
        },
      ],
    }
    expect(givenBack(mixed, pieces({ file: 1 })).shipping).toBe(0n)
    expect(givenBack(mixed, pieces({ book: 1 })).shipping).toBe(1000n)
  })

  test("what a gift card paid goes back to it, the rest as money", () => {
    const half = givenBack({ ...souq, credit_total: 10000n }, pieces({ a: 3 }))
    expect(half.credit + half.refund).toBe(half.total)
    expect(half.credit).toBe(8420n)
  })

  test("yen have no decimals: 100 over three pieces is 33, 34, 33", () => {
    const line = {
      line_item_id: "a",
      quantity: 3n,
      total: 100n,
      tax_total: 9n,
      commission_amount: 10n,
      requires_shipping: true,
    }
    const yen: FrozenPart = { total: 100n, tax_total: 9n, shipping_total: 0n, credit_total: 0n, lines: [line] }
    const totals = [0, 1, 2].map((count) => between(yen, pieces({ a: count }), pieces({ a: count + 1 })).total)
    expect(totals).toEqual([33n, 34n, 33n])
  })

  test("a line of somebody else and a piece too many are refused", () => {
    expect(() => givenBack(souq, pieces({ c: 1 }))).toThrow(/line c/)
    expect(() => givenBack(souq, pieces({ a: 4 }))).toThrow(/4 of 3/)
  })
})

const amount = fc.bigInt({ min: 0n, max: 50_000_000n })
const line = fc
  .record({
    quantity: fc.integer({ min: 1, max: 60 }),
    net: amount,
    tax: amount,
    cut: fc.nat(100),
    ships: fc.boolean(),
  })
  .map(({ quantity, net, tax, cut, ships }) => ({
    quantity: BigInt(quantity),
    total: net + tax,
    tax_total: tax,
    commission_amount: (net * BigInt(cut)) / 100n,
    requires_shipping: ships,
  }))
const parts: fc.Arbitrary<FrozenPart> = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    shipping: fc.bigInt({ min: 0n, max: 5_000n }),
    shippingTax: fc.bigInt({ min: 0n, max: 900n }),
    credit: fc.nat(100),
  })
  .map(({ lines, shipping, shippingTax, credit }) => {
    const named = lines.map((one, index) => ({ ...one, line_item_id: `line_${index}` }))
    const total = named.reduce((sum, one) => sum + one.total, 0n) + shipping + shippingTax
    const tax_total = named.reduce((sum, one) => sum + one.tax_total, 0n) + shippingTax
    return { total, tax_total, shipping_total: shipping, credit_total: (total * BigInt(credit)) / 100n, lines: named }
  })

/** A vendor order and an order in which its pieces are cancelled, a few at a time. */
const sequences = parts.chain((part) => {
  const all = part.lines.flatMap(({ line_item_id, quantity }) => Array<string>(Number(quantity)).fill(line_item_id))
  return fc.record({
    part: fc.constant(part),
    shuffled: fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
    cuts: fc.array(fc.nat(all.length), { maxLength: 8 }),
  })
})

function play(part: FrozenPart, shuffled: readonly string[], cuts: readonly number[]): Shares[] {
  const ends = [...new Set([0, ...cuts, shuffled.length])].sort((left, right) => left - right)
  const counted = (end: number): Pieces => {
    const found = new Map<string, bigint>()
    for (const id of shuffled.slice(0, end)) found.set(id, (found.get(id) ?? 0n) + 1n)
    return found
  }
  return ends.slice(1).map((end, index) => between(part, counted(ends[index] ?? 0), counted(end)))
}

const added = (steps: readonly Shares[], name: (typeof AMOUNTS)[number]): bigint =>
  steps.reduce((sum, step) => sum + step[name], 0n)

describe("any sequence of partial cancellations", () => {
  test("adds up to exactly the whole, whatever the order and the steps", () => {
    fc.assert(
      fc.property(sequences, ({ part, shuffled, cuts }) => {
        const steps = play(part, shuffled, cuts)
        expect(added(steps, "total")).toBe(part.total)
        expect(added(steps, "tax")).toBe(part.tax_total)
        expect(added(steps, "credit")).toBe(part.credit_total)
        expect(added(steps, "refund")).toBe(part.total - part.credit_total)
        expect(added(steps, "shipping")).toBe(part.shipping_total)
        expect(added(steps, "commission")).toBe(part.lines.reduce((sum, one) => sum + one.commission_amount, 0n))
      }),
    )
  })

  test("never gives back less than nothing, and never more than what is left", () => {
    fc.assert(
      fc.property(sequences, ({ part, shuffled, cuts }) => {
        for (const step of play(part, shuffled, cuts)) {
          for (const name of AMOUNTS) expect(step[name] >= 0n, name).toBe(true)
          expect(step.refund + step.credit).toBe(step.total)
        }
      }),
    )
  })

  test("does not depend on the way: the same pieces, the same sum", () => {
    fc.assert(
      fc.property(sequences, fc.nat(), ({ part, shuffled, cuts }, at) => {
        const some = shuffled.slice(0, at % (shuffled.length + 1))
        const once = play(part, some, [])
        const often = play(
          part,
          some,
          cuts.filter((cut) => cut <= some.length),
        )
        for (const name of AMOUNTS) expect(added(often, name)).toBe(added(once, name))
      }),
    )
  })

  test("is off by one minor unit at most from the exact share of a line's commission", () => {
    fc.assert(
      fc.property(parts, fc.nat(), (part, at) => {
        const [first] = part.lines
        if (!first) return
        const count = BigInt(at) % (first.quantity + 1n)
        const { commission } = givenBack(part, new Map([[first.line_item_id, count]]))
        const twice = commission * first.quantity * 2n - first.commission_amount * count * 2n
        expect(twice <= first.quantity && twice >= -first.quantity).toBe(true)
      }),
    )
  })
})
