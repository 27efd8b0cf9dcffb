import { afterAll, beforeAll, expect, test } from "vitest"
import { FAST } from "./support/orders"
import { Shop } from "./support/shop"
import { BOOKED, STEPS } from "./support/steps"

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open({ maxCachedWorkflows: 0 })
})
afterAll(() => shop?.close())

test("a worker that remembers nothing replays every task and comes to the same end", async () => {
  const { world, order } = shop.newOrder()
  expect((await (await shop.place(order)).result()).status).toBe("completed")
  expect(world.calls).toEqual(STEPS)
  expect(world.statuses()).toEqual(BOOKED)
})

test("an undo is replayed the same way", async () => {
  const { world, order } = shop.newOrder()
  world.refuse("createAccountingEntries")
  expect((await (await shop.place(order)).result()).status).toBe("compensated")
  expect(world.calls.slice(-8)).toEqual([
    "reverseAccountingEntries",
    "cancelDeliveryOrder",
    "reverseCommissions",
    "releaseInventory",
    "refundPayment",
    "updateOrderStatus",
    "sendCancellationNotification",
    "notifyAdmin",
  ])
})

test("all workers stop in the middle and others start: the order arrives, with one charge", async () => {
  const { world, order } = shop.newOrder({ timings: { ...FAST, patience: 60_000 } })
  world.fail("splitOrderByVendor", "NetworkError")
  const splitting = world.called("splitOrderByVendor")
  const handle = await shop.place(order)
  await splitting
  await shop.stop()
  world.heal("splitOrderByVendor")
  await shop.start()
  expect((await handle.result()).status).toBe("completed")
  expect(world.done().filter((name) => name === "capturePaymentIntent")).toHaveLength(1)
  expect(world.statuses()).toEqual(BOOKED)
})

test("two tenants' orders of one id in one process do not touch each other", async () => {
  const one = shop.newOrder({ order_id: "order_same" })
  const two = shop.newOrder({ order_id: "order_same" })
  one.world.refuse("reserveInventory", "InvalidArgumentError", "sold_out")
  const results = await Promise.all([one, two].map(async ({ order }) => (await shop.place(order)).result()))
  expect(results.map(({ status }) => status)).toEqual(["compensated", "completed"])
  expect(two.world.calls).toEqual(STEPS)
})
