import { afterAll, describe, expect, test } from "vitest"
import { askToCancel, cancel, carriedOut, coreOwes, linesOf, refundsOf, stockFaults } from "../src/cancellations"
import { City, type OrderWish } from "../src/city"
import { closeDatabases, rows } from "../src/database"
import { until } from "../src/http"
import type { PlacedOrder } from "../src/placed-order"
import { expectBooks, expectNothingLeftOver } from "./expectations"

const city = City.fromEnvironment()

afterAll(closeDatabases)

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n)

async function placed(wish: OrderWish): Promise<PlacedOrder> {
  const order = await city.placeOrder(wish)
  expect(await order.outcome()).toBe("placed")
  return order
}

/** Nothing of the order stands in money, stock, goods, commission or books. */
async function expectGone(order: PlacedOrder, { captured = true } = {}): Promise<void> {
  const { facts } = order
  const [taken, given] = [await facts.gateway("capture"), await refundsOf(order)]
  expect(taken).toHaveLength(captured ? 1 : 0)
  expect(sum(given)).toBe(sum(taken.map(({ amount }) => BigInt(amount))))
  expect(await facts.reservations()).toEqual([])
  expect(await stockFaults()).toBe(0n)
  expect((await facts.deliveries()).filter(({ status }) => status !== "cancelled")).toEqual([])
  expect((await facts.vendorOrders()).filter(({ status }) => status !== "cancelled")).toEqual([])
  expect(await facts.commission()).toBe(0n)
  expect(await facts.balances()).toEqual({})
  expect(await facts.status()).toBe("canceled")
  expect(await facts.placement()).toBe("cancelled")
  const moved = (await facts.transactions()).reduce((total, { amount }) => total + Number(amount), 0)
  expect(Math.abs(moved)).toBeLessThan(1e-9)
  await expectBooks(city, order)
}

// Each order is its own; the waits for them overlap.
describe.concurrent("a placed order", () => {
  test("is cancelled whole: everything goes back once, the shopper is told, the coupon is free again", async () => {
    const code = `BACK-${Date.now()}`
    await city.admin("/promotions", {
      ...{ code, type: "standard", status: "active", is_automatic: false, limit: 1 },
      application_method: { type: "percentage", value: 10, target_type: "order", allocation: "across" },
    })
    const order = await placed({ vendors: 2, quantity: 2, coupons: [code] })
    const used = async () =>
      (await rows<{ used: number }>("select used from promotion where code = $1", [code]))[0]?.used
    expect(await used()).toBe(1)
    const preview = await askToCancel(city, order, {}, { preview: true })
    expect(preview).toMatchObject({ status: 200, body: { preview: { whole: true } } })

    const done = await cancel(city, order)
    await expectGone(order)
    expect(await refundsOf(order)).toEqual([done.refund_amount])
    expect(preview.body.preview?.refund_amount).toBe(Number(done.refund_amount))
    expect(await order.statuses()).toEqual(expect.arrayContaining(["payment:refunded", "order:cancelled"]))
    const mails = await until("the mail", async () => {
      const sent = (await order.facts.mails()).filter(({ template }) => template === "order_cancelled")
      return sent.length > 0 ? sent : null
    })
    expect(mails).toHaveLength(1)
    expect(await used()).toBe(0)
    expect(await askToCancel(city, order)).toMatchObject({ status: 409, body: { code: "nothing_left" } })
  })

  test("by vendor order, then by piece, then the rest: refunds add up to what was paid, to the last halala", async () => {
    const order = await placed({ vendors: 3, quantity: 3 })
    const lines = await linesOf(order)
    const [first, second] = [lines[0], lines[1]]
    if (!first || !second) throw new Error("the order has no lines")

    const vendor = await cancel(city, order, { vendor_order_ids: [first.vendor_order_id] })
    expect(vendor.whole).toBe(false)
    expect(await order.facts.deliveries()).toContainEqual(
      expect.objectContaining({ vendor_order_id: first.vendor_order_id, status: "cancelled" }),
    )
    const piece = await cancel(city, order, { lines: [{ line_item_id: second.line_item_id, quantity: 1 }] })
    const left = (await order.facts.reservations()).reduce((total, { quantity }) => total + Number(quantity), 0)
    expect(left).toBe(5)
    expect((await coreOwes(city, order)).pending).toBe(0)
    const statuses = await order.statuses()
    expect(statuses).toContain("order:manually_adjusted")
    expect(statuses).not.toContain("order:cancelled")
    await expectBooks(city, order)

    const rest = await cancel(city, order)
    expect(rest.whole).toBe(true)
    expect(await refundsOf(order)).toEqual([vendor, piece, rest].map(({ refund_amount }) => refund_amount))
    await expectGone(order)
    const whole = await order.facts.vendorOrders()
    expect(vendor.tax_amount + piece.tax_amount + rest.tax_amount).toBe(sum(whole.map(({ tax_total }) => tax_total)))
  })

  test("dinars with three decimals: piece by piece is the whole", async () => {
    const order = await placed({ vendors: 1, quantity: 3, currency: "kwd" })
    const [line] = await linesOf(order)
    if (!line) throw new Error("the order has no line")
    const { line_item_id } = line
    for (const quantity of [1, 1, 1]) await cancel(city, order, { lines: [{ line_item_id, quantity }] })
    expect(await refundsOf(order)).toHaveLength(3)
    await expectGone(order)
  })

  test("cash that has not come is no longer asked for", async () => {
    const order = await placed({ vendors: 2, payment: { method: "cash_on_delivery" } })
    const [line] = await linesOf(order)
    const part = await cancel(city, order, { vendor_order_ids: [line?.vendor_order_id ?? ""] })
    expect(await order.statuses()).toContain("payment:no_longer_due")
    const [rest] = await rows<{ amount_to_collect: string }>(
      "select amount_to_collect from cityos_delivery where order_id = $1 and status <> 'cancelled'",
      [order.id],
    )
    const total = sum((await order.facts.vendorOrders()).map((one) => one.total))
    expect(BigInt(rest?.amount_to_collect ?? -1)).toBe(total - part.refund_amount)
    await cancel(city, order)
    await expectGone(order, { captured: false })
    expect((await order.facts.intents())[0]?.status).toBe("canceled")
  })
})

describe.concurrent("two at once", () => {
  test("the same piece is cancelled once: the other request hears what is left", async () => {
    const order = await placed({ vendors: 1, quantity: 1 })
    const [line] = await linesOf(order)
    const wish = { lines: [{ line_item_id: line?.line_item_id ?? "", quantity: 1 }] }
    const answers = await Promise.all([1, 2, 3].map(() => askToCancel(city, order, wish)))
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409])
    expect(answers.find(({ status }) => status === 409)?.body.message).toMatch(/left/)
    const accepted = answers.find(({ status }) => status === 202)
    await carriedOut(accepted?.body.cancellation?.id ?? "")
    expect(await refundsOf(order)).toHaveLength(1)
    await expectGone(order)
  })

  test("the same key is the same request", async () => {
    const order = await placed({ vendors: 2 })
    const key = `key-${order.id}`
    const [line] = await linesOf(order)
    const wish = { vendor_order_ids: [line?.vendor_order_id ?? ""] }
    const first = await askToCancel(city, order, wish, { key })
    const again = await askToCancel(city, order, wish, { key })
    expect(again.body.cancellation?.id).toBe(first.body.cancellation?.id)
    await carriedOut(first.body.cancellation?.id ?? "")
    expect(await refundsOf(order)).toHaveLength(1)
  })
})

describe.concurrent("while it is placed", () => {
  test.each(["order:submitted", "payment:captured", "marketplace:vendor_orders_created", "accounting:posted"])(
    "asked at %s: it ends cancelled, whole, with one refund at most",
    async (status) => {
      const order = await city.placeOrder({ vendors: 2 })
      await until(status, () => order.reached(status), { everyMs: 5 })
      const { status: answer, body } = await askToCancel(city, order)
      expect(answer).toBe(202)
      await carriedOut(body.cancellation?.id ?? "")
      const { facts } = order
      const taken = await facts.gateway("capture")
      expect(await refundsOf(order)).toHaveLength(taken.length)
      await expectGone(order, { captured: taken.length > 0 })
      const cancelled = (await facts.mails()).filter(({ template }) => template === "order_cancelled")
      expect(cancelled.length).toBeLessThanOrEqual(1)
    },
  )
})

describe.concurrent("core's own ways", () => {
  test("its cancel button asks as ours does, its refund says what to do instead", async () => {
    const order = await placed({ vendors: 1 })
    const [payment] = await rows<{ id: string }>(
      `select p.id from payment p join order_payment_collection o on o.payment_collection_id = p.payment_collection_id where o.order_id = $1`,
      [order.id],
    )
    await expect(city.admin(`/payments/${payment?.id}/refund`, { amount: 1 }, order.shop)).rejects.toThrow(
      /409.*can still be cancelled/,
    )
    const { cancellation_id } = await city.admin<{ cancellation_id: string }>(
      `/orders/${order.id}/cancel`,
      {},
      order.shop,
    )
    await carriedOut(cancellation_id)
    await expectGone(order)
  })
})

test("nothing is left over", () => expectNothingLeftOver(city))
