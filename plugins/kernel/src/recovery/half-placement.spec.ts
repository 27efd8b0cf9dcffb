import fc from "fast-check"
import { expect, test } from "vitest"

import { planRecovery, type CartPlacement, type SessionState, type UnplacedOrder } from "./half-placement"

const order = (change: Partial<UnplacedOrder> = {}): UnplacedOrder => ({
  id: "order_1",
  line_item_ids: ["ordli_1"],
  linked: true,
  payment_linked: true,
  undone: false,
  reserved: "2",
  created_at: "2026-01-01T00:00:00Z",
  ...change,
})

const session = (change: Partial<SessionState> = {}): SessionState => ({
  ...{ id: "payses_1", status: "authorized", provider_id: "pp_offline", payment_collection_id: "pay_col_1", data: {} },
  ...{ payment_id: "pay_1", captured: false, spent: false },
  ...change,
})

const cart = (change: Partial<CartPlacement> = {}): CartPlacement => ({
  cart_id: "cart_1",
  placed_order_id: null,
  unplaced: [order()],
  sessions: [session()],
  needed: "2",
  to_pay: true,
  ...change,
})

test("an order that lacks only its last word is finished", () => {
  expect(planRecovery(cart())).toEqual({ kind: "finish", order_id: "order_1" })
})

test.each([
  ["a transfer that comes later", { sessions: [session({ payment_id: null, status: "pending_authorization" })] }],
  ["nothing to pay", { sessions: [], to_pay: false, unplaced: [order({ payment_linked: false })] }],
  ["nothing in stock to hold", { needed: "0", unplaced: [order({ reserved: "0" })] }],
])("%s is no reason to take it back", (_name, change) => {
  expect(planRecovery(cart(change)).kind).toBe("finish")
})

test.each([
  ["only the order row", { unplaced: [order({ linked: false, payment_linked: false, reserved: "0" })] }],
  ["no reservation", { unplaced: [order({ reserved: "0" })] }],
  ["fewer reservations than lines", { unplaced: [order({ reserved: "1" })] }],
  ["no link to its payment", { unplaced: [order({ payment_linked: false })] }],
  ["not authorised, as far as we know", { sessions: [session({ payment_id: null, status: "pending" })] }],
  ["its payment cancelled since", { sessions: [session({ payment_id: null, spent: true })] }],
  ["a completion that was being taken back", { unplaced: [order({ undone: true })] }],
  ["two of them", { unplaced: [order(), order({ id: "order_2" })] }],
])("%s: taken back whole", (_name, change) => {
  const state = cart(change)
  const order_ids = state.unplaced.map(({ id }) => id)
  expect(planRecovery(state)).toEqual({ kind: "undo", order_ids, money: true })
})

test("a cart that nothing happened to is left alone; one whose only session is spent is not", () => {
  expect(planRecovery(cart({ unplaced: [], sessions: [session({ payment_id: null, status: "pending" })] })).kind).toBe(
    "none",
  )
  const spent = [session({ payment_id: null, spent: true })]
  expect(planRecovery(cart({ unplaced: [], sessions: spent }))).toEqual({ kind: "undo", order_ids: [], money: true })
})

test("whatever stands beside it, a placed order keeps its money", () => {
  const unplaced = fc.array(
    fc.record({ linked: fc.boolean(), reserved: fc.constantFrom("0", "2"), undone: fc.boolean() }),
  )
  fc.assert(
    fc.property(unplaced, fc.boolean(), (changes, spent) => {
      const orders = changes.map((change, index) => order({ id: `order_${index}`, ...change }))
      const plan = planRecovery(cart({ placed_order_id: "order_x", unplaced: orders, sessions: [session({ spent })] }))
      if (plan.kind === "undo") expect(plan.money).toBe(false)
      expect(plan.kind).toBe(orders.length > 0 ? "undo" : "none")
    }),
  )
})
