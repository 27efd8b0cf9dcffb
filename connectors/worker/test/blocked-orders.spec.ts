import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { FAST } from "./support/orders"
import { type Placement, Shop, until } from "./support/shop"
import { BOOKED, STEPS } from "./support/steps"
import type { World } from "./support/world"

/** So long that only the signal can have woken it. */
const NO_POLL = { ...FAST, block_poll_first: 60_000, block_poll_most: 60_000 }
/** Newest first: what is undone of an order in any case. */
const WHOLE = ["releaseInventory", "refundPayment", "updateOrderStatus", "sendCancellationNotification"]
const SHORTFALL = {
  source_key: "t/o/shortfall/1",
  status_code: "inventory:shortfall",
  recorded_at: "2026-11-21T10:00:00Z",
}
const REVIEW = { source_key: "t/o/review/1", status_code: "manual:under_review", recorded_at: "2026-11-21T11:00:00Z" }

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
})
afterAll(() => shop?.close())

const asked = (world: World): number =>
  world.contexts.filter(({ idempotency_key }) => /\/blocks\/1$/.test(idempotency_key)).length
const paused = (world: World): Promise<void> => until(() => world.reports.at(-1)?.status === "paused")
const statuses = (world: World): string[] => world.reports.map(({ status }) => status)
const isPlaced = async (handle: Placement, world: World): Promise<void> => {
  expect((await handle.result()).status).toBe("completed")
  expect(world.calls).toEqual(STEPS)
  expect(world.statuses()).toEqual(BOOKED)
}

describe("blocked before the money is taken", () => {
  test("nothing is captured until it is settled; the signal ends the wait at once", async () => {
    const { world, order } = shop.newOrder({ timings: NO_POLL })
    world.blocks = [SHORTFALL]
    const handle = await shop.place(order)
    await paused(world)
    const reason = expect.stringContaining("blocked by inventory:shortfall (since 2026-11-21T10:00:00Z)") as string
    expect(world.reports.at(-1)).toMatchObject({ workflow_id: order.workflow_id, subject_id: order.order_id, reason })
    expect(await handle.query("getOrderStatus")).toMatchObject({ status: "paused", reason })
    // Woken for nothing: it asks again and goes on waiting.
    await handle.signal("order.unblocked", { event_id: "evt_1" })
    await until(() => asked(world) === 2)
    expect(world.calls).toEqual([])
    world.blocks = []
    await handle.signal("order.unblocked", { event_id: "evt_2" })
    await isPlaced(handle, world)
    expect(statuses(world)).toEqual(["running", "paused", "running", "completed"])
    expect(world.reports.at(-1)).not.toHaveProperty("reason")
  })

  test("the signal is lost: it is found settled by asking", async () => {
    const { world, order } = shop.newOrder()
    world.blocks = [SHORTFALL]
    const handle = await shop.place(order)
    await until(() => asked(world) > 3)
    expect(world.calls).toEqual([])
    world.blocks = []
    await isPlaced(handle, world)
  })

  test("settled while it is asked: the signal that came too early is not lost", async () => {
    const { world, order } = shop.newOrder({ timings: NO_POLL })
    let answer = (): void => undefined
    world.on("findOrderBlocks", async ({ attempt }) => {
      if (attempt > 1) return undefined as never
      await new Promise<void>((resolve) => (answer = resolve))
      return { success: true, data: { blocks: [SHORTFALL] } }
    })
    const asking = world.called("findOrderBlocks")
    const handle = await shop.place(order)
    await asking
    await handle.signal("order.unblocked")
    await new Promise((resolve) => setTimeout(resolve, 200))
    answer()
    await isPlaced(handle, world)
  })

  test("another block comes, one goes: operators read what holds it now", async () => {
    const { world, order } = shop.newOrder()
    world.blocks = [SHORTFALL]
    const handle = await shop.place(order)
    await paused(world)
    world.blocks = [SHORTFALL, REVIEW]
    await until(() => world.reports.at(-1)?.reason?.includes("manual:under_review") === true)
    world.blocks = [REVIEW]
    await until(() => world.reports.at(-1)?.reason?.includes("inventory:shortfall") === false)
    expect(world.calls).toEqual([])
    world.blocks = []
    await isPlaced(handle, world)
  })

  test.each(["order.cancel_requested", "the workflow's own cancellation"])(
    "cancelled by %s: undone whole",
    async (way) => {
      const { world, order } = shop.newOrder({ timings: NO_POLL })
      world.blocks = [SHORTFALL]
      const handle = await shop.place(order)
      await paused(world)
      await (way === "order.cancel_requested" ? handle.signal(way, { reason: "changed my mind" }) : handle.cancel())
      expect(await handle.result()).toMatchObject({ status: "cancelled", error: { kind: "cancelled" } })
      expect(world.calls).toEqual(WHOLE)
      expect(statuses(world)).toEqual(["running", "paused", "compensating", "cancelled"])
    },
  )
})

describe("blocked after the money was taken", () => {
  const blockedLater = (): ReturnType<Shop["newOrder"]> => {
    const made = shop.newOrder({ timings: NO_POLL })
    made.world.on("createVendorOrders", () => {
      made.world.blocks = [REVIEW]
      return undefined
    })
    return made
  }

  test("no delivery until it is settled; the signal reaches the child that ships", async () => {
    const { world, order } = blockedLater()
    const handle = await shop.place(order)
    await paused(world)
    expect(world.calls).toEqual(STEPS.slice(0, STEPS.indexOf("createDeliveryOrdersPerVendor")))
    expect(await handle.query("getOrderStatus")).toMatchObject({ status: "paused" })
    world.blocks = []
    await handle.signal("order.unblocked", { event_id: "evt_1" })
    await isPlaced(handle, world)
  })

  test("cancelled: the money goes back, nothing is shipped", async () => {
    const { world, order } = blockedLater()
    const handle = await shop.place(order)
    await paused(world)
    await handle.signal("order.cancel_requested", { reason: "changed my mind" })
    expect(await handle.result()).toMatchObject({ status: "cancelled" })
    expect(world.calls).not.toContain("createDeliveryOrdersPerVendor")
    expect(world.done().slice(-6)).toEqual(["cancelDeliveryOrder", "reverseCommissions", ...WHOLE])
  })
})
