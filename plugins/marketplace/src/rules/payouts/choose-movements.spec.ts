import * as fc from "fast-check"
import { describe, expect, test } from "vitest"

import { chooseMovements, type Movement, type PayableOrder } from "./choose-movements"

const NOW = new Date("2026-11-21T12:00:00Z")
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

const order = (of: Partial<PayableOrder> = {}): PayableOrder => ({
  delivered_at: daysAgo(8),
  cancelled: false,
  paid: true,
  blocked: false,
  frozen: false,
  held: false,
  in_escrow: false,
  ...of,
})

let entries = 0
const movement = (vendor_order_id: string | null, amount: bigint, kind = "sale"): Movement => ({
  journal_entry_id: `jent_${(entries += 1)}`,
  kind,
  order_id: vendor_order_id && `order_of_${vendor_order_id}`,
  vendor_order_id,
  amount,
  tax_amount: 0n,
  posted_at: NOW,
})

const choose = (movements: Movement[], orders: Record<string, PayableOrder>, hold_days = 7) =>
  chooseMovements(movements, new Map(Object.entries(orders)), hold_days, NOW)

describe("chooseMovements", () => {
  test("an order that arrived 8 days ago is due after a hold of 7, one of 6 days ago tomorrow", () => {
    const { amount, waiting } = choose([movement("a", 9_000n), movement("b", 500n)], {
      a: order(),
      b: order({ delivered_at: daysAgo(6) }),
    })
    expect(amount).toBe(9_000n)
    expect(waiting).toEqual([
      { vendor_order_id: "b", order_id: "order_of_b", amount: 500n, why: "hold", until: daysAgo(-1) },
    ])
  })

  test("due at the very instant at which the hold is over", () => {
    expect(choose([movement("a", 1n)], { a: order({ delivered_at: daysAgo(7) }) }).amount).toBe(1n)
  })

  test.each([
    [{ held: true }, "held"],
    [{ frozen: true }, "frozen"],
    [{ blocked: true }, "blocked"],
    [{ in_escrow: true }, "in_escrow"],
    [{ paid: false }, "not_paid"],
    [{ delivered_at: null }, "not_delivered"],
  ] as const)("an order that is %o waits as %s", (state, why) => {
    const { movements, waiting } = choose([movement("a", 100n)], { a: order(state) })
    expect(movements).toEqual([])
    expect(waiting.map((one) => one.why)).toEqual([why])
  })

  test("what is known of no vendor order waits", () => {
    expect(choose([movement("a", 100n)], {}).waiting.map(({ why }) => why)).toEqual(["not_delivered"])
  })

  test("a sale is paid with what was taken back of it", () => {
    const { amount, movements } = choose([movement("a", 100n), movement("a", -30n, "cancellation")], { a: order() })
    expect(amount).toBe(70n)
    expect(movements).toHaveLength(2)
  })

  test("a refund after the payout makes the next one smaller at once, whatever its order waits for", () => {
    const refund = movement("a", -40n, "claw_back")
    expect(choose([refund, movement("b", 100n)], { a: order({ blocked: true }), b: order() }).amount).toBe(60n)
    expect(choose([refund], { a: order() }).amount).toBe(-40n)
  })

  test("an order cancelled whole is settled with nothing", () => {
    const { amount, movements } = choose([movement("a", 100n), movement("a", -100n, "reversal")], {
      a: order({ cancelled: true, delivered_at: null, paid: false }),
    })
    expect([amount, movements.length]).toEqual([0n, 2])
  })

  const anyOrder = fc.record({
    delivered_at: fc.option(fc.integer({ min: 0, max: 30 }).map(daysAgo), { nil: null }),
    cancelled: fc.boolean(),
    paid: fc.boolean(),
    blocked: fc.boolean(),
    frozen: fc.boolean(),
    held: fc.boolean(),
    in_escrow: fc.boolean(),
  })
  const anyMovements = fc.array(
    fc
      .tuple(fc.constantFrom("a", "b", "c", "d", null), fc.bigInt({ min: -1_000_000n, max: 1_000_000n }))
      .map(([of, amount]) => movement(of, amount)),
    { maxLength: 30 },
  )
  const anyOrders = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), anyOrder)

  test("what is due and what waits are everything, each once, and every order is on one side", () => {
    fc.assert(
      fc.property(anyMovements, anyOrders, fc.integer({ min: 0, max: 30 }), (movements, orders, hold) => {
        const choice = choose(movements, orders, hold)
        const waiting = choice.waiting.reduce((sum, { amount }) => sum + amount, 0n)
        const all = movements.reduce((sum, { amount }) => sum + amount, 0n)
        expect(choice.amount + waiting).toBe(all)
        const late = new Set(choice.waiting.map(({ vendor_order_id }) => vendor_order_id))
        expect(choice.movements).toEqual(
          movements.filter(({ vendor_order_id }) => vendor_order_id === null || !late.has(vendor_order_id)),
        )
        // A vendor never waits with what it owes.
        for (const { amount } of choice.waiting) expect(amount >= 0n).toBe(true)
      }),
    )
  })

  test("a longer hold never pays more orders, and paying in two steps pays the same as in one", () => {
    fc.assert(
      fc.property(anyMovements, anyOrders, fc.integer({ min: 0, max: 29 }), (movements, orders, hold) => {
        const [short, long] = [choose(movements, orders, hold), choose(movements, orders, hold + 1)]
        const paid = new Set(short.movements)
        for (const one of long.movements) expect(paid.has(one)).toBe(true)
        const settled = new Set(long.movements)
        const rest = choose(
          movements.filter((one) => !settled.has(one)),
          orders,
          hold,
        )
        expect(long.amount + rest.amount).toBe(short.amount)
      }),
    )
  })
})
