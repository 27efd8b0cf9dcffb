import { type MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import type { Answer } from "../walk/client"

/** A shop as somebody in a hurry sees it. */
export interface RushedShop {
  container: () => MedusaContainer
  /** A cart with one piece of the variant, paid up to "place order". */
  fillCart: (variant_ids: string[], coupons?: string[]) => Promise<string>
  complete: (cart_id: string) => Promise<Answer>
  variants: () => Promise<string[]>
  sql: <T>(text: string) => Promise<T[]>
}

interface Level {
  id: string
  inventory_item_id: string
  location_id: string
}

const BUYERS = 12

/** Many want what few can have: in a shop without tenancy, where the application owns its tables. */
export function rush({ container, fillCart, complete, variants, sql }: RushedShop): void {
  const inventory = () => container().resolve(Modules.INVENTORY)

  async function levelOf(variant_id: string): Promise<Level> {
    const [level] = await sql<Level>(
      `select l.id, l.inventory_item_id, l.location_id from inventory_level l join product_variant_inventory_item v
         on v.inventory_item_id = l.inventory_item_id where v.variant_id = '${variant_id}'`,
    )
    if (!level) throw new Error(`variant ${variant_id} has no level`)
    return level
  }

  /** So many more than are promised. */
  async function leave(variant_id: string, available: number): Promise<Level> {
    const level = await levelOf(variant_id)
    await sql(`update inventory_level set stocked_quantity = reserved_quantity + ${available} where id = '${level.id}'`)
    return level
  }

  const counts = ({ id }: Level) =>
    sql<{ reserved: string; live: string }>(
      `select l.reserved_quantity::text as reserved, (select coalesce(sum(r.quantity), 0)::text from reservation_item r
          where r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id and r.deleted_at is null) as live
         from inventory_level l where l.id = '${id}'`,
    )

  const answersOf = async (carts: readonly string[]) => {
    const answers = await Promise.all(carts.map(complete))
    return answers.map(({ status, text }) => ({ status, body: JSON.parse(text) as Record<string, unknown> }))
  }

  const orderRows = () => sql<{ count: string }>('select count(*) as count from "order"')

  it("sells the last piece once; the others are told, keep their carts, and buy when there is more", async () => {
    const [variant_id = ""] = await variants()
    const level = await leave(variant_id, 1)
    const carts: string[] = []
    for (let buyer = 0; buyer < BUYERS; buyer += 1) carts.push(await fillCart([variant_id]))
    const before = Number((await orderRows())[0]?.count)
    const answers = await answersOf(carts)
    const lost = answers.filter(({ status }) => status !== 200)
    expect(lost.map(({ status, body }) => [status, body.code])).toEqual(
      Array.from({ length: BUYERS - 1 }, () => [409, "sold_out"]),
    )
    for (const { body } of lost) {
      expect(body.lines).toEqual([
        expect.objectContaining({ variant_id, wanted: 1, available: 0, title: expect.stringMatching(/.+/) }),
      ])
      expect(body.message).toMatch(/sold out.*Nothing was charged/)
    }
    expect(Number((await orderRows())[0]?.count)).toBe(before + 1)
    const [count] = await counts(level)
    expect(count?.reserved).toBe(count?.live)

    await leave(variant_id, 1)
    const loser = carts[answers.findIndex(({ status }) => status === 409)] ?? ""
    expect((await answersOf([loser])).map(({ status }) => status)).toEqual([200])
  })

  it("keeps no checkpoint of a completion: the engine's own would leave orders without stock", async () => {
    expect(await sql("select id from workflow_execution where workflow_id = 'complete-cart'")).toEqual([])
  })

  it("gives a coupon away as often as it says, and budgets likewise", async () => {
    const [variant_id = ""] = await variants()
    await leave(variant_id, 100)
    const application_method = {
      type: "fixed",
      target_type: "items",
      allocation: "each",
      max_quantity: 1,
      value: 1,
      currency_code: "sar",
    }
    const budget = { type: "usage", limit: 2 } as const
    await createPromotionsWorkflow(container()).run({
      input: {
        promotionsData: [
          { code: "FIRST3", type: "standard", status: "active", limit: 3, application_method },
          {
            code: "BUDGET2",
            type: "standard",
            status: "active",
            application_method,
            campaign: { name: "Two", campaign_identifier: "two", budget },
          },
        ] as never,
      },
    })
    for (const [code, allowed] of [
      ["FIRST3", 3],
      ["BUDGET2", 2],
    ] as const) {
      const carts: string[] = []
      for (let buyer = 0; buyer < 6; buyer += 1) carts.push(await fillCart([variant_id], [code]))
      const answers = await answersOf(carts)
      const won = answers.filter(({ status }) => status === 200)
      const lost = answers.filter(({ status }) => status !== 200)
      expect([code, won.length]).toEqual([code, allowed])
      expect(lost.map(({ status, body }) => [status, body.code])).toEqual(lost.map(() => [409, "promotion_exhausted"]))
    }
  })

  it("counts uses that come while others are taken back", async () => {
    const promotions = container().resolve(Modules.PROMOTION)
    const [promotion] = await promotions.createPromotions([
      {
        code: "OFTEN",
        type: "standard",
        status: "active",
        limit: 100,
        application_method: { type: "fixed", target_type: "order", value: 1, currency_code: "sar" },
      },
    ] as never)
    const use = [{ action: "addItemAdjustment", item_id: "x", amount: 1, code: "OFTEN" }] as never
    const who = { customer_id: null, customer_email: null } as never
    for (let time = 0; time < 20; time += 1) await promotions.registerUsage(use, who)
    await Promise.all(
      Array.from({ length: 30 }, (_, time) =>
        time % 2 ? promotions.registerUsage(use, who) : promotions.revertUsage(use, who),
      ),
    )
    expect(await sql(`select used from promotion where id = '${promotion?.id}'`)).toEqual([{ used: 20 }])
    await sql(`update promotion set used = 100 where id = '${promotion?.id}'`)
    await expect(sql(`update promotion set used = 101 where id = '${promotion?.id}'`)).rejects.toThrow(
      /promotion_exhausted/,
    )
  })

  it("adds up what many change in the stock at once", async () => {
    const [variant_id = ""] = await variants()
    const { inventory_item_id, location_id } = await leave(variant_id, 100)
    const stocked = async () =>
      Number(
        (await inventory().retrieveInventoryLevelByItemAndLocation(inventory_item_id, location_id)).stocked_quantity,
      )
    const before = await stocked()
    await Promise.all(Array.from({ length: 20 }, () => inventory().adjustInventory(inventory_item_id, location_id, -1)))
    const twice = { inventoryItemId: inventory_item_id, locationId: location_id, adjustment: -1 }
    await inventory().adjustInventory([twice, twice])
    expect(await stocked()).toBe(before - 22)
  })
}
