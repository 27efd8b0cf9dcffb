import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { Shop, until } from "./support/shop"
import { STEPS } from "./support/steps"
import { World } from "./support/world"

describe("which adapter stands for a port", () => {
  const world = new World()
  const nameOf = async (name?: string): Promise<string> =>
    (await world.choice().of("back_office", "t_1", name)).description.adapter

  test("the built-in one, where the tenant has chosen none", async () => {
    expect(await nameOf()).toBe("fake")
  })

  test("the tenant's; a saga that has begun stays with its own", async () => {
    world.settings = { back_office: "other" }
    expect(await nameOf()).toBe("other")
    expect(await nameOf("fake")).toBe("fake")
    // Work of no tenant asks for no settings: it must go on where they cannot be read.
    expect((await world.choice().of("back_office", "*")).description.adapter).toBe("fake")
  })

  test("one that is not connected is refused by name: nothing stands in for it", async () => {
    world.settings = { back_office: "erpnext" }
    await expect(nameOf()).rejects.toMatchObject({ type: "InvalidArgumentError", nonRetryable: true })
    await expect(nameOf()).rejects.toThrow('"erpnext" is no adapter of the port "back_office" here, only fake, other')
  })
})

describe("a saga", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await Shop.open()
  })
  afterAll(() => shop?.close())

  test("goes to the system that its tenant has chosen, and its children and undos with it", async () => {
    const { world, order } = shop.newOrder()
    world.settings = { back_office: "other" }
    world.on("createAccountingEntries", () => {
      // Changed in the middle: what is under way stays where it began.
      world.settings = { back_office: "fake" }
      return undefined
    })
    expect((await (await shop.place(order)).result()).status).toBe("completed")
    expect(world.calls).toEqual(STEPS)
    const chosen = world.contexts.filter(({ idempotency_key }) => /reservation|accounting/.test(idempotency_key))
    expect(new Set(chosen.map(({ adapter }) => adapter))).toEqual(new Set(["other"]))
  })

  test("of a tenant whose choice is not connected: refused before its first step, and undone when the choice is corrected", async () => {
    const { world, order } = shop.newOrder()
    world.settings = { back_office: "erpnext" }
    const handle = await shop.place(order)
    await until(() => world.reports.some(({ status }) => status === "stuck"))
    expect(world.reports.at(-1)).toMatchObject({ step: "releaseInventory" })
    expect(world.reports.at(-1)?.reason).toContain('"erpnext" is no adapter')
    expect(world.calls.filter((name) => STEPS.includes(name))).toEqual([])
    world.settings = {}
    await handle.signal("saga.retry")
    expect(await handle.result()).toMatchObject({ status: "compensated", error: { type: "InvalidArgumentError" } })
    expect(world.done()).toEqual(
      expect.arrayContaining(["releaseInventory", "refundPayment", "updateOrderStatus", "notifyAdmin"]),
    )
  })
})
