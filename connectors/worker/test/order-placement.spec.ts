import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { FAST } from "./support/orders"
import { Shop } from "./support/shop"
import { BOOKED, STEPS } from "./support/steps"

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
})
afterAll(() => shop?.close())

describe("an order of two vendors", () => {
  test("goes through every step, once and in order, and its timeline tells it", async () => {
    const { world, order } = shop.newOrder()
    const result = await (await shop.place(order)).result()
    expect(result.status).toBe("completed")
    expect(world.calls).toEqual(STEPS)
    expect(world.statuses()).toEqual(BOOKED)
    expect(world.reports.map(({ status }) => status)).toEqual(["running", "completed"])
  })

  test("carries tenant, correlation and cause to every activity, and keys that know no workflow", async () => {
    const { world, order } = shop.newOrder()
    await (await shop.place(order)).result()
    expect(new Set(world.contexts.map(({ tenant_id }) => tenant_id))).toEqual(new Set([order.tenant_id]))
    expect(new Set(world.contexts.map(({ correlation_id }) => correlation_id))).toEqual(new Set([order.correlation_id]))
    expect(new Set(world.contexts.map(({ causation_id }) => causation_id))).toEqual(new Set([order.causation_id]))
    const key = (effect: string): string => `${order.tenant_id}/${order.order_id}/${effect}/1`
    expect([...world.effects.keys()]).toEqual(
      [
        "capture",
        "payment_split",
        "commission_hold",
        "transaction",
        "accounting_capture",
        "audit-payment_captured",
        "reservation",
        "order_split",
        "commission",
        "vendor_orders",
        "delivery",
        "accounting",
        "audit-order_placed",
        "confirmation",
        "vendor_notice",
      ].map(key),
    )
  })

  test("the same event twice is one order: one start, one charge", async () => {
    const { world, order } = shop.newOrder()
    const [first, second] = await Promise.all([shop.place(order), shop.place(order)])
    await Promise.all([first.result(), second.result()])
    await expect(shop.place(order)).rejects.toThrow(/already started/i)
    expect(world.calls).toEqual(STEPS)
  })

  test("can be found by its search attributes", async () => {
    const { order } = shop.newOrder()
    await (await shop.place(order)).result()
    const { typedSearchAttributes } = await shop.client.workflow.getHandle(order.workflow_id).describe()
    const found = Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]))
    expect(found).toMatchObject({
      TenantId: order.tenant_id,
      SubjectId: order.order_id,
      Domain: "order",
      SagaStatus: "completed",
    })
  })
})

describe("what the order needs", () => {
  test("money that comes later: the saga goes on, transaction and entry are left for when it is there", async () => {
    const { world, order } = shop.newOrder()
    world.on("capturePaymentIntent", () => ({
      success: true,
      data: { payment_id: "pay_1", state: "deferred", captured_amount: 0, currency_code: "SAR", charge_id: null },
    }))
    const handle = await shop.place(order)
    expect((await handle.result()).status).toBe("completed")
    expect(world.calls).toEqual(
      STEPS.filter((step) => step !== "recordTransaction" && step !== "createAccountingEntry"),
    )
    expect(world.statuses()).toContain("payment:capture_deferred")
    expect(world.statuses()).not.toContain("payment:captured")
    expect(await handle.query("getPaymentStatus")).toMatchObject({ state: "deferred", captured_amount: 0 })
  })

  test("identity is verified where it is required, after the money and before the goods", async () => {
    const { world, order } = shop.newOrder({ requires_identity_verification: true })
    await (await shop.place(order)).result()
    expect(world.calls.indexOf("verifyIdentity")).toBe(world.calls.indexOf("reserveInventory") - 1)
  })

  test("an order of 0.00 has nothing to capture: it arrives, and nothing is booked for it", async () => {
    const { world, order } = shop.newOrder()
    world.on("capturePaymentIntent", () => ({
      success: true,
      data: { payment_id: "", state: "not_due", captured_amount: 0, currency_code: "SAR", charge_id: null },
    }))
    const handle = await shop.place(order)
    expect((await handle.result()).status).toBe("completed")
    const capture = ["splitPaymentToVendors", "holdPlatformCommission", "recordTransaction", "createAccountingEntry"]
    expect(world.calls).toEqual([STEPS[0], ...STEPS.slice(6)])
    expect(world.done().filter((name) => capture.includes(name))).toEqual([])
    expect(world.statuses()).toContain("payment:nothing_due")
    expect(world.statuses()).toContain("order:placed")
  })

  test("a required step that no system can do: refused before the first step, and the order is cancelled whole", async () => {
    const { world, order } = shop.newOrder({ requires_identity_verification: true })
    world.lacks("verifyIdentity")
    const result = await (await shop.place(order)).result()
    expect(result).toMatchObject({
      status: "compensated",
      error: { type: "NotSupportedError", step: "verifyIdentity" },
    })
    expect(world.calls).toEqual([
      "releaseInventory",
      "refundPayment",
      "updateOrderStatus",
      "sendCancellationNotification",
      "notifyAdmin",
    ])
    expect(world.statuses().slice(-4)).toEqual([
      "order:cancelled",
      "notification:cancellation_sent",
      "saga:admin_notified",
      "order:placement_failed",
    ])
  })

  test("an optional step that no system can do is skipped, and the timeline says so", async () => {
    const { world, order } = shop.newOrder()
    world.lacks("notifyVendors")
    expect((await (await shop.place(order)).result()).status).toBe("completed")
    expect(world.calls).toEqual(STEPS.filter((step) => step !== "notifyVendors"))
    const skipped = [...world.timeline.values()].filter(({ status_code }) => status_code.endsWith("step_skipped"))
    expect(skipped.map(({ payload }) => payload?.["step"])).toEqual(["notifyVendors"])
  })
})

describe("questions and news", () => {
  test("getOrderStatus and getPaymentStatus answer while it runs and when it is over", async () => {
    const { world, order } = shop.newOrder()
    world.fail("reserveInventory", "ServiceUnavailableError", 8)
    const reserving = world.called("reserveInventory")
    const handle = await shop.place(order)
    await reserving
    expect(await handle.query("getOrderStatus")).toMatchObject({
      status: "running",
      step: "reserveInventory",
      done: ["PaymentCaptureWorkflow"],
    })
    expect(await handle.query("getPaymentStatus")).toEqual({
      state: "captured",
      captured_amount: 10_000,
      currency_code: "SAR",
      charge_id: "ch_1",
    })
    await handle.result()
    expect(await handle.query("getOrderStatus")).toMatchObject({ status: "completed", step: null, reason: null })
  })

  test("webhooks: doubled, out of order and malformed, they confirm once and undo nothing", async () => {
    const { world, order } = shop.newOrder({ timings: { ...FAST, patience: 20_000 } })
    world.fail("reserveInventory", "NetworkError")
    const reserving = world.called("reserveInventory")
    const handle = await shop.place(order)
    await reserving
    await handle.signal("delivery.created", { event_id: "e1" })
    await handle.signal("payment.captured", { event_id: "e2", amount: 10_000, charge_id: "ch_hook" })
    await handle.signal("payment.captured", { event_id: "e2", amount: 99, charge_id: "ch_other" })
    await handle.signal("inventory.reserved")
    world.heal("reserveInventory")
    await handle.result()
    expect(await handle.query("getPaymentStatus")).toMatchObject({ captured_amount: 10_000, charge_id: "ch_hook" })
    expect(await handle.query("getOrderStatus")).toMatchObject({
      confirmed: ["delivery.created", "payment.captured", "inventory.reserved"],
    })
    await expect(handle.signal("payment.captured", { event_id: "late" })).rejects.toThrow(/completed/i)
  })
})
