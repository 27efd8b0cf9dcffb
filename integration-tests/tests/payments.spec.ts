import { afterAll, expect, test } from "vitest"
import { City, type OrderWish } from "../src/city"
import { closeDatabases } from "../src/database"
import { expectNothingLeftOver, expectOnce, expectUndone, expectWhole } from "./expectations"

const city = City.fromEnvironment()

afterAll(closeDatabases)

test("a card declined at checkout: no order, and the cart can be paid otherwise", async () => {
  const { cart_id } = await city.fillCart({ vendors: 2, payment: { method: "card", card: "tok_declined" } })
  const declined = await city.complete(cart_id)
  expect(declined.status).toBeLessThan(500)
  expect(declined.body.type).not.toBe("order")
  expect(declined.body.order).toBeUndefined()

  await city.choosePayment(cart_id, card("tok_visa"))
  const order = city.placed((await city.complete(cart_id)).body)
  expect(await order.outcome()).toBe("placed")
  expect(await order.facts.gateway("capture")).toHaveLength(1)
})

test.each(["tok_authorize_then_decline_capture", "tok_authorize_then_fraud_capture"])(
  "a card that is declined at the capture (%s): the order fails and everything is undone",
  async (token) => {
    // Suspicion of fraud freezes the account: nobody else's.
    const order = await city.placeOrder({ vendors: 3, payment: card(token), email: `${token}@example.com` })
    expect(await order.outcome()).toBe("placement_failed")
    expect(await order.facts.gateway("capture")).toEqual([])
    expect(await order.statuses()).toContain("payment:capture_refused")
    await expectUndone(city, order)
  },
)

test("the gateway takes the money and the connection breaks: one charge", async () => {
  const order = await city.placeOrder({ vendors: 2, payment: card("tok_timeout_after_effect") })
  expect(await order.outcome()).toBe("placed")
  await expectWhole(city, order, { vendors: 2 })
  await expectOnce(order)
})

test("a slow gateway: the order waits for it", async () => {
  const order = await city.placeOrder({ vendors: 1, payment: card("tok_slow") })
  expect(await order.outcome()).toBe("placed")
  await expectWhole(city, order, { vendors: 1 })
})

test.each(["cash_on_delivery", "bank_transfer"] as const)(
  "%s: the order is placed, the money comes later",
  async (method) => {
    const order = await city.placeOrder({ vendors: 2, payment: { method } })
    expect(await order.outcome()).toBe("placed")
    const statuses = await order.statuses()
    expect(statuses).toContain("payment:capture_deferred")
    expect(statuses).not.toContain("payment:captured")
    await expectWhole(city, order, { vendors: 2, captured: false })
  },
)

test("nothing is left over", () => expectNothingLeftOver(city))

const card = (token: string): NonNullable<OrderWish["payment"]> => ({ method: "card", card: token })
