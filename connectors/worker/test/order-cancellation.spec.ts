import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { FAST } from "./support/orders"
import { Shop, until } from "./support/shop"

/** Newest first: what is undone of an order in any case. */
const WHOLE = ["releaseInventory", "refundPayment", "updateOrderStatus", "sendCancellationNotification"]

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
})
afterAll(() => shop?.close())

const ways = [["the signal order.cancel_requested"], ["a cancellation of the workflow"]] as const

describe.each(ways)("cancelled by %s", (way) => {
  const cancel = (handle: Awaited<ReturnType<Shop["place"]>>): Promise<unknown> =>
    way.startsWith("the signal")
      ? handle.signal("order.cancel_requested", { reason: "changed my mind" })
      : handle.cancel()

  test("while stock is out of reach: it waits no longer, and undoes in reverse", async () => {
    const { world, order } = shop.newOrder({ timings: { ...FAST, patience: 60_000 } })
    world.fail("reserveInventory", "NetworkError")
    const reserving = world.called("reserveInventory")
    const handle = await shop.place(order)
    await reserving
    await cancel(handle)
    expect(await handle.result()).toMatchObject({ status: "cancelled", error: { kind: "cancelled" } })
    expect(world.calls.filter((name) => name !== "reserveInventory").slice(-4)).toEqual(WHOLE)
    expect(world.statuses().at(-1)).toBe("order:placement_cancelled")
  })

  test("while a step is under way: it is finished first, its undo never overtakes it", async () => {
    const { world, order } = shop.newOrder()
    let finish = (): void => undefined
    world.on("reserveInventory", async () => {
      await new Promise<void>((resolve) => (finish = resolve))
      return undefined as never
    })
    const reserving = world.called("reserveInventory")
    const handle = await shop.place(order)
    await reserving
    await cancel(handle)
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(world.calls).not.toContain("releaseInventory")
    finish()
    expect((await handle.result()).status).toBe("cancelled")
    expect(world.done().slice(-5)).toEqual(["reserveInventory", ...WHOLE])
  })

  test("while a child runs: the child stops between two steps, the parent undoes what it did", async () => {
    const { world, order } = shop.newOrder({ timings: { ...FAST, patience: 60_000 } })
    world.fail("createVendorOrders", "NetworkError")
    const creating = world.called("createVendorOrders")
    const handle = await shop.place(order)
    await creating
    await cancel(handle)
    expect((await handle.result()).status).toBe("cancelled")
    expect(world.calls).not.toContain("createDeliveryOrdersPerVendor")
    expect(world.done().slice(-6)).toEqual(["cancelDeliveryOrder", "reverseCommissions", ...WHOLE])
  })
})

describe("an undo does not succeed", () => {
  test("stuck after its deadline, listed with its step, goes on when told to", async () => {
    const { world, order } = shop.newOrder()
    world.refuse("createAccountingEntries").fail("releaseInventory", "ServiceUnavailableError")
    const handle = await shop.place(order)
    await until(() => world.reports.some(({ status }) => status === "stuck"))
    expect(world.reports.at(-1)).toMatchObject({
      status: "stuck",
      step: "releaseInventory",
      subject_id: order.order_id,
      workflow_id: order.workflow_id,
    })
    await until(async () => (await stuck(order.tenant_id)) === 1)
    expect(world.done()).not.toContain("refundPayment")

    world.heal("releaseInventory")
    await handle.signal("saga.retry", { actor_id: "user_1" })
    expect(await handle.result()).toMatchObject({ status: "compensated", given_up: [] })
    expect(world.done().slice(-5)).toEqual([...WHOLE, "notifyAdmin"])
    expect(world.reports.map(({ status }) => status)).toEqual([
      "running",
      "compensating",
      "stuck",
      "compensating",
      "compensated",
    ])
  })

  test("given up with a reason: noted as blocking, the undos before it are still done", async () => {
    const { world, order } = shop.newOrder()
    world.refuse("createAccountingEntries").refuse("cancelDeliveryOrder", "InvalidArgumentError", "under_way")
    const handle = await shop.place(order)
    await until(() => world.reports.some(({ status }) => status === "stuck"))
    await handle.signal("saga.give_up", { reason: "" })
    await handle.signal("saga.give_up", { reason: "wrong step", step: "refundPayment" })
    await handle.signal("saga.give_up", { reason: "The driver brings it back", step: "cancelDeliveryOrder" })
    // A second click, for the step that is no longer stuck, decides about nothing.
    await handle.signal("saga.give_up", { reason: "again", step: "cancelDeliveryOrder" }).catch(() => undefined)
    expect(await handle.result()).toMatchObject({ status: "compensated", given_up: ["cancelDeliveryOrder"] })
    expect(world.done().slice(-6)).toEqual(["reverseCommissions", ...WHOLE, "notifyAdmin"])
    const note = [...world.timeline.values()].find(({ status_code }) => status_code === "saga:undo_given_up")
    expect(note).toMatchObject({
      severity: "blocking",
      payload: { step: "cancelDeliveryOrder", reason: "The driver brings it back" },
    })
  })

  test("the mail about it cannot be sent: noted, the order is cancelled all the same", async () => {
    const { world, order } = shop.newOrder({ timings: { ...FAST, patience: 1_000 } })
    world.refuse("capturePaymentIntent", "InsufficientFundsError", "insufficient_funds")
    world.fail("sendCancellationNotification", "NetworkError")
    expect(await (await shop.place(order)).result()).toMatchObject({ status: "compensated", given_up: [] })
    expect(world.done()).toContain("updateOrderStatus")
    const skipped = [...world.timeline.values()].filter(({ status_code }) => status_code.endsWith("step_skipped"))
    expect(skipped.map(({ payload }) => payload?.["step"])).toEqual(["sendCancellationNotification"])
  })

  async function stuck(tenant: string): Promise<number> {
    const { count } = await shop.client.workflow.count(`SagaStatus = 'stuck' AND TenantId = '${tenant}'`)
    return count
  }
})
