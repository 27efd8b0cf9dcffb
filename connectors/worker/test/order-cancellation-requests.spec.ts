import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { FAST } from "./support/orders"
import { Shop, until } from "./support/shop"

/** WF-003's table. */
const TABLE = [
  "cancelDeliveryOrder",
  "releaseInventory",
  "reverseCommissions",
  "processRefund",
  "reverseAccountingEntries",
  "updateOrderStatus",
  "sendCancellationNotification",
  "recordAuditLog",
]
const PATIENT = { ...FAST, patience: 60_000 }

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
})
afterAll(() => shop?.close())

describe("an order that is placed", () => {
  test("is cancelled whole: every step of the table, in its order, told on the timeline", async () => {
    const { world, order } = shop.newOrder()
    await (await shop.place(order)).result()
    world.calls.length = 0
    expect(await (await shop.cancel(order)).result()).toEqual({ status: "completed", output: { state: "cancelled" } })
    expect(world.calls).toEqual(TABLE)
    expect(world.statuses().slice(-6)).toEqual([
      "inventory:released",
      "marketplace:commission_reversed",
      "payment:refunded",
      "accounting:reversed",
      "order:cancelled",
      "notification:cancellation_sent",
    ])
    expect(world.effects.has(`${order.tenant_id}/${order.order_id}/order_cancellation/1`)).toBe(true)
  })

  test("loses a part, under the keys of the request, twice if asked twice", async () => {
    const { world, order } = shop.newOrder()
    await (await shop.place(order)).result()
    world.on("updateOrderStatus", ({ input, effect }) => {
      effect()
      return { success: true, data: { ...input, state: "adjusted" } }
    })
    const part = { whole: false, cancellation_id: "ocn_1" }
    expect(await (await shop.cancel(order, part)).result()).toMatchObject({ output: { state: "adjusted" } })
    await (await shop.cancel(order, { ...part, cancellation_id: "ocn_2" })).result()
    const refunds = [...world.effects].filter(([, { activity }]) => activity === "processRefund").map(([key]) => key)
    expect(refunds).toEqual([`${order.tenant_id}/ocn_1/refund/1`, `${order.tenant_id}/ocn_2/refund/1`])
    expect(world.statuses()).toContain("order:manually_adjusted")
    expect(world.statuses()).not.toContain("order:cancelled")
  })

  test("does not wait for the placement's mails: behind its pivot they are in nobody's way", async () => {
    const { world, order } = shop.newOrder({ timings: PATIENT })
    world.fail("sendOrderConfirmation", "NetworkError")
    const sending = world.called("sendOrderConfirmation")
    const placement = await shop.place(order)
    await sending
    expect((await (await shop.cancel(order)).result()).status).toBe("completed")
    world.heal("sendOrderConfirmation")
    expect((await placement.result()).status).toBe("completed")
  })
})

describe("a placement under way", () => {
  test.each(["reserveInventory", "createVendorOrders", "createAccountingEntries"] as const)(
    "is stopped at %s, undoes, and nothing is undone twice",
    async (name) => {
      const { world, order } = shop.newOrder({ timings: PATIENT })
      world.fail(name, "NetworkError")
      const reached = world.called(name)
      const placement = await shop.place(order)
      await reached
      const cancellation = await shop.cancel(order)
      expect(await placement.result()).toMatchObject({ status: "cancelled", error: { message: "changed my mind" } })
      expect(await cancellation.result()).toMatchObject({ status: "completed", output: { state: "cancelled" } })
      // Each deed is one by its key, whoever did it first; the refund asks for what is left, which is the port's to know.
      const done = world.done()
      for (const deed of ["updateOrderStatus", "sendCancellationNotification", "releaseInventory"]) {
        expect(done.filter((one) => one === deed)).toHaveLength(1)
      }
      expect(world.calls.indexOf("cancelDeliveryOrder")).toBeGreaterThan(world.calls.indexOf(name))
    },
  )

  test("that fails by itself takes a request for a part along", async () => {
    const { world, order } = shop.newOrder({ timings: PATIENT })
    world.fail("reserveInventory", "NetworkError")
    const reached = world.called("reserveInventory")
    const placement = await shop.place(order)
    await reached
    const cancellation = await shop.cancel(order, { whole: false })
    await until(async () => (await cancellation.query("getCancellationStatus")) !== null)
    world.refuse("reserveInventory", "InvalidArgumentError", "sold_out")
    expect((await placement.result()).status).toBe("compensated")
    expect(await cancellation.result()).toMatchObject({ output: { state: "superseded" } })
    expect(world.calls).not.toContain("processRefund")
    expect(world.calls.filter((name) => name === "updateOrderStatus")).toHaveLength(2)
  })

  test("that stands still is waited for, and operators read for what", async () => {
    const { world, order } = shop.newOrder()
    world.refuse("createAccountingEntries").refuse("releaseInventory")
    const placement = await shop.place(order)
    await until(() => world.reports.some(({ status }) => status === "stuck"))
    const cancellation = await shop.cancel(order)
    await until(() => world.reports.some(({ status, reason }) => status === "paused" && reason?.includes("stuck")))
    world.heal("releaseInventory")
    await placement.signal("saga.retry")
    expect((await cancellation.result()).status).toBe("completed")
  })
})

test("a request waits for those before it", async () => {
  const { world, order } = shop.newOrder({ timings: PATIENT })
  await (await shop.place(order)).result()
  world.fail("processRefund", "NetworkError")
  const reached = world.called("processRefund")
  const first = await shop.cancel(order, { whole: false })
  await reached
  const second = await shop.cancel(order, { cancellation_id: "ocn_2", after: [first.workflowId] })
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(world.calls.filter((name) => name === "cancelDeliveryOrder")).toHaveLength(1)
  world.heal("processRefund")
  expect((await second.result()).status).toBe("completed")
  expect((await first.result()).status).toBe("completed")
})

test("what cannot be given back stands still for an operator, and goes on when told to", async () => {
  const { world, order } = shop.newOrder()
  await (await shop.place(order)).result()
  world.refuse("cancelDeliveryOrder", "DataConflictError", "delivery_under_way")
  const cancellation = await shop.cancel(order)
  await until(() => world.reports.some(({ status, step }) => status === "stuck" && step === "cancelDeliveryOrder"))
  expect(world.calls).not.toContain("processRefund")
  world.heal("cancelDeliveryOrder")
  await cancellation.signal("saga.retry", {})
  expect((await cancellation.result()).status).toBe("completed")
})

test("a cancellation is not cancelled itself", async () => {
  const { world, order } = shop.newOrder({ timings: PATIENT })
  await (await shop.place(order)).result()
  world.fail("processRefund", "NetworkError")
  const reached = world.called("processRefund")
  const cancellation = await shop.cancel(order)
  await reached
  await cancellation.cancel()
  world.heal("processRefund")
  expect(await cancellation.result()).toMatchObject({ status: "completed" })
  expect(world.done()).toContain("recordAuditLog")
})
