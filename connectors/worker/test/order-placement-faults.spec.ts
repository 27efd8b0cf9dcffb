import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { FAST } from "./support/orders"
import { Shop, until } from "./support/shop"
import { BOOKED, STEPS, UNDO_OF } from "./support/steps"

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
})
afterAll(() => shop?.close())

describe.concurrent("a step is refused", () => {
  test.each(UNDO_OF)(
    "%s: what was done is undone in reverse, the administrator is told, and nothing else",
    async (refused, undos) => {
      const { world, order } = shop.newOrder({ requires_identity_verification: true })
      world.refuse(refused, "InvalidArgumentError", "sold_out")
      const result = await (await shop.place(order)).result()
      expect(result).toMatchObject({
        status: "compensated",
        error: { kind: "refused", code: "sold_out", step: refused },
        given_up: [],
      })
      const at = world.calls.indexOf(refused)
      expect(world.calls.slice(at + 1)).toEqual([...undos, "notifyAdmin"])
      expect(world.calls.filter((name) => name === refused)).toHaveLength(1)
      expect([...world.timeline.values()].slice(-4)).toMatchObject([
        { status_code: "order:cancelled", payload: { reason: "refused: sold_out" } },
        { status_code: "notification:cancellation_sent" },
        { status_code: "saga:admin_notified" },
        {
          status_code: "order:placement_failed",
          severity: "warning",
          payload: { code: "sold_out", step: refused },
        },
      ])
      expect(world.reports.map(({ status }) => status)).toEqual(["running", "compensating", "compensated"])
    },
  )
})

describe.concurrent("a step is out of reach for longer than its patience", () => {
  test.each(
    UNDO_OF.filter(([name]) =>
      ["capturePaymentIntent", "reserveInventory", "createDeliveryOrder", "createAccountingEntries"].includes(name),
    ),
  )("%s: tried again and again, then everything is undone", async (name, undos) => {
    const { world, order } = shop.newOrder({ timings: { ...FAST, patience: 1_500, payment_patience: 1_500 } })
    world.fail(name, "ServiceUnavailableError")
    const result = await (await shop.place(order)).result()
    expect(result).toMatchObject({ status: "compensated", error: { kind: "outage", code: "outage", step: name } })
    expect(world.calls.filter((call) => call === name).length).toBeGreaterThan(1)
    expect(world.calls.slice(world.calls.lastIndexOf(name) + 1)).toEqual(undos)
  })
})

describe.concurrent("an effect is there and its answer is lost", () => {
  test.each([...new Set(STEPS)].map((name) => [name]))(
    "%s: asked again under the same key, done once",
    async (name) => {
      const { world, order } = shop.newOrder()
      world.crashAfter(name)
      expect((await (await shop.place(order)).result()).status).toBe("completed")
      const keys = [...world.effects.keys()]
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys).toHaveLength(15)
      expect(world.timeline.size).toBe(14)
    },
  )

  test("for ever: the capture that took effect without an answer is refunded", async () => {
    const { world, order } = shop.newOrder({ timings: { ...FAST, payment_patience: 1_000 } })
    world.crashAfter("capturePaymentIntent", Infinity)
    expect((await (await shop.place(order)).result()).status).toBe("compensated")
    expect(world.done()).toContain("refundPayment")
  })
})

describe.concurrent("the timeline is out of reach", () => {
  test("the step is asked again until it is told; the effect is done once", async () => {
    const { world, order } = shop.newOrder()
    world.fail("appendTimeline", "NetworkError", 3)
    expect((await (await shop.place(order)).result()).status).toBe("completed")
    expect(world.calls.filter((name) => name === "capturePaymentIntent")).toHaveLength(4)
    expect(world.timeline.size).toBe(14)
    expect(world.effects.size).toBe(15)
  })

  test("the timeline refuses an entry: that is seen by us, not paid by the order", async () => {
    const { world, order } = shop.newOrder()
    world.refuse("appendTimeline", "AuthenticationError", "foreign_module")
    expect((await (await shop.place(order)).result()).status).toBe("completed")
    expect(world.calls).toEqual(STEPS)
    expect(world.lost).toBeGreaterThan(10)
  })
})

describe.concurrent("behind the pivot", () => {
  test.each([["refused"], ["out of reach"]])("a confirmation that is %s undoes nothing and is noted", async (how) => {
    const { world, order } = shop.newOrder({ timings: { ...FAST, patience: 1_000 } })
    if (how === "refused") world.refuse("sendOrderConfirmation", "InvalidArgumentError", "no_address")
    else world.fail("sendOrderConfirmation", "ServiceUnavailableError")
    expect((await (await shop.place(order)).result()).status).toBe("completed")
    expect(world.done()).not.toContain("refundPayment")
    expect(world.statuses()).toEqual(expect.arrayContaining(["notification:step_skipped", "order:placed"]))
  })

  test("a mail system that is down holds up nothing: the order is placed at once, the mails go out when it is back", async () => {
    const { world, order } = shop.newOrder({ timings: { ...FAST, patience: 60_000 } })
    world.fail("sendOrderConfirmation", "NetworkError").fail("notifyVendors", "NetworkError")
    const handle = await shop.place(order)
    await until(() => world.statuses().includes("order:placed"))
    expect(world.done()).toContain("createAccountingEntries")
    expect(world.statuses().filter((status) => status.startsWith("notification:"))).toEqual([])
    await until(() => world.calls.filter((name) => name === "sendOrderConfirmation").length > 3)
    world.heal("sendOrderConfirmation").heal("notifyVendors")
    expect((await handle.result()).status).toBe("completed")
    expect(world.statuses()).toEqual(BOOKED)
  })

  test("a cancellation comes too late", async () => {
    const { world, order } = shop.newOrder()
    world.fail("sendOrderConfirmation", "NetworkError", 5)
    const sending = world.called("sendOrderConfirmation")
    const handle = await shop.place(order)
    await sending
    await handle.signal("order.cancel_requested", { reason: "changed my mind" })
    await handle.cancel()
    expect((await handle.result()).status).toBe("completed")
    expect(world.calls.filter((name) => STEPS.includes(name)).length).toBe(world.calls.length)
  })

  test("a required step waits for an operator instead of undoing", async () => {
    const { world, order } = shop.newOrder({ timings: { ...FAST, patience: 1_000 } })
    world.on("recordAuditLog", ({ input }) => {
      if (input["action"] === "order.placed") throw new TypeError("audit is broken")
      return undefined
    })
    const handle = await shop.place(order)
    await until(() => world.reports.some(({ status }) => status === "stuck"))
    world.heal("recordAuditLog")
    await handle.signal("saga.retry")
    expect((await handle.result()).status).toBe("completed")
    expect(world.done()).not.toContain("refundPayment")
  })
})
