import fc from "fast-check"
import type { Pool } from "pg"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { SOLD_OUT } from "./guard"
import { PLACE, StockDatabase, type Wish } from "../../test/stock-database"

const soldOut = { code: SOLD_OUT }

describe.each([{ tenanted: false }, { tenanted: true }])("with tenancy: $tenanted", ({ tenanted }) => {
  let shop: StockDatabase
  let app: Pool

  beforeAll(async () => {
    shop = await StockDatabase.create(tenanted)
    app = shop.database.app
  })
  beforeEach(() => shop.empty())
  afterAll(() => shop.database.close())

  const stock: StockDatabase["stock"] = (...given) => shop.stock(...given)
  const reserve: StockDatabase["reserve"] = (...given) => shop.reserve(...given)
  const level: StockDatabase["level"] = (...given) => shop.level(...given)

  test("takes what is there, and not one more", async () => {
    await stock("tea", 2)
    await reserve([["tea", 2]])
    await expect(reserve([["tea", 1]])).rejects.toMatchObject({
      ...soldOut,
      message: 'sold_out: inventory item "tea" has 0 left at location "sloc_1", 1 more were asked for',
    })
    expect(await level("tea")).toEqual({ stocked: 2, reserved: 2, raw: 2, raw_stocked: 2, live: 2 })
  })

  test("counts two lines of one item together, and refuses the whole statement", async () => {
    await stock("tea", 3)
    await stock("cup", 5)
    await expect(
      reserve([
        ["tea", 2],
        ["cup", 1],
        ["tea", 2],
      ]),
    ).rejects.toMatchObject(soldOut)
    expect([await level("tea"), await level("cup")]).toMatchObject([{ reserved: 0 }, { reserved: 0 }])
  })

  test("decimals are exact", async () => {
    await stock("silk", 0.3)
    for (let metre = 0; metre < 3; metre += 1) await reserve([["silk", 0.1]])
    expect(await level("silk")).toMatchObject({ reserved: 0.3, raw: 0.3 })
    await expect(reserve([["silk", 0.000001]])).rejects.toMatchObject(soldOut)
  })

  test("a row that allows back order needs no stock; one that does not is refused beside it", async () => {
    await stock("tea", 1)
    await reserve([["tea", 5, { backorder: true }]])
    expect(await level("tea")).toMatchObject({ reserved: 5 })
    await expect(reserve([["tea", 1]])).rejects.toMatchObject(soldOut)
    await stock("mint", 1)
    await reserve([
      ["mint", 4, { backorder: true }],
      ["mint", 1],
    ])
    expect(await level("mint")).toMatchObject({ reserved: 5 })
  })

  test("back order that is no longer allowed is judged with what it holds already", async () => {
    await stock("tea", 2)
    const [fits] = await reserve([["tea", 2, { backorder: true }]])
    await app.query("update reservation_item set allow_backorder = false where id = $1", [fits])
    const [exceeds] = await reserve([["tea", 1, { backorder: true }]])
    await expect(
      app.query("update reservation_item set allow_backorder = false where id = $1", [exceeds]),
    ).rejects.toMatchObject(soldOut)
  })

  test("a place that has none does not take from one that has, and a place without the item refuses", async () => {
    await stock("tea", 0)
    await stock("tea", 1, "sloc_2")
    await expect(reserve([["tea", 1]])).rejects.toMatchObject(soldOut)
    await expect(reserve([["tea", 1, { place: "sloc_3" }]])).rejects.toMatchObject(soldOut)
    const [id] = await reserve([["tea", 1, { place: "sloc_2" }]])
    await expect(
      app.query("update reservation_item set location_id = $2 where id = $1", [id, PLACE]),
    ).rejects.toMatchObject(soldOut)
    await stock("tea", 1, "sloc_4")
    await app.query("update reservation_item set location_id = 'sloc_4' where id = $1", [id])
    expect([await level("tea", "sloc_2"), await level("tea", "sloc_4")]).toMatchObject([
      { reserved: 0 },
      { reserved: 1 },
    ])
  })

  test("more, less, removed, removed softly, restored: each moves the count, and only as far as there is stock", async () => {
    await stock("tea", 3)
    const [id] = await reserve([["tea", 1]])
    const set = (change: string) => app.query(`update reservation_item set ${change} where id = '${id}'`)
    await set("quantity = 3")
    await expect(set("quantity = 4")).rejects.toMatchObject(soldOut)
    await set("quantity = 2")
    await set("deleted_at = now()")
    expect(await level("tea")).toMatchObject({ reserved: 0, live: 0 })
    await reserve([["tea", 2]])
    await expect(set("deleted_at = null")).rejects.toMatchObject(soldOut)
    await app.query("delete from reservation_item where id <> $1", [id])
    await set("deleted_at = null")
    expect(await level("tea")).toMatchObject({ reserved: 2, raw: 2, live: 2 })
  })

  test("core's number and raw SQL's are ignored; the raw forms follow", async () => {
    await stock("tea", 5)
    await reserve([["tea", 2]])
    await app.query(
      'update inventory_level set reserved_quantity = 0, raw_reserved_quantity = \'{"value":"0","precision":20}\'',
    )
    await app.query(
      "set cityos.moves_reserved = 'on'; update inventory_level set reserved_quantity = 0; reset cityos.moves_reserved",
    )
    await app.query("update inventory_level set stocked_quantity = 9 where inventory_item_id = 'tea'")
    expect(await level("tea")).toEqual({ stocked: 9, reserved: 2, raw: 2, raw_stocked: 9, live: 2 })
  })

  test("goods may be found missing: less in stock than promised is written, and nothing more is promised", async () => {
    await stock("tea", 5)
    await reserve([["tea", 4]])
    await app.query("update inventory_level set stocked_quantity = 3")
    expect(await level("tea")).toMatchObject({ stocked: 3, reserved: 4 })
    await expect(reserve([["tea", 1]])).rejects.toMatchObject(soldOut)
  })

  test("a level that goes and comes back counts what was reserved meanwhile", async () => {
    await stock("tea", 5)
    const [first] = await reserve([
      ["tea", 2],
      ["tea", 1],
    ])
    await app.query("update inventory_level set deleted_at = now()")
    await app.query("delete from reservation_item where id = $1", [first])
    await app.query("update inventory_level set deleted_at = null")
    expect(await level("tea")).toMatchObject({ reserved: 1, raw: 1, live: 1 })
    await app.query("delete from inventory_level")
    await stock("tea", 5)
    expect(await level("tea")).toMatchObject({ reserved: 1, raw: 1 })
  })

  test("rounds of many at once: exactly as many win as there are, in whatever order they ask, and nobody deadlocks", async () => {
    for (let round = 0; round < 20; round += 1) {
      const [x, y] = [`x${round}`, `y${round}`]
      await stock(x, 7)
      await stock(y, 7)
      const wishes = Array.from({ length: 40 }, (_, buyer): Wish[] =>
        buyer % 2
          ? [
              [x, 1],
              [y, 1],
            ]
          : [
              [y, 1],
              [x, 1],
            ],
      )
      const answers = await Promise.allSettled(wishes.map((wish) => reserve(wish)))
      const lost = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason.code as string] : []))
      expect(lost).toEqual(Array.from({ length: 33 }, () => SOLD_OUT))
      expect([await level(x), await level(y)]).toMatchObject([
        { reserved: 7, live: 7, raw: 7 },
        { reserved: 7, live: 7, raw: 7 },
      ])
    }
  })

  test("whatever many do at once, the count is the sum of what is live, and what was never refused had stock", async () => {
    const deed = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant("reserve" as const),
          item: fc.nat(2),
          quantity: fc.integer({ min: 1, max: 3 }),
          backorder: fc.boolean(),
        }),
      },
      fc.record({
        kind: fc.constantFrom("remove" as const, "grow" as const, "soften" as const, "restore" as const),
        pick: fc.nat(20),
      }),
      fc.record({ kind: fc.constant("restock" as const), item: fc.nat(2), quantity: fc.integer({ min: 0, max: 6 }) }),
      fc.record({ kind: fc.constant("core" as const), item: fc.nat(2) }),
    )
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(deed, { maxLength: 8 }), { minLength: 2, maxLength: 6 }), async (people) => {
        run += 1
        const items = [0, 1, 2].map((item) => `i${run}_${item}`)
        for (const item of items) await stock(item, 4)
        const ids: string[] = []
        const change = (sql: string, pick: number) =>
          app.query(`update reservation_item set ${sql} where id = $1`, [ids[pick % (ids.length || 1)] ?? ""])
        await Promise.all(
          people.map(async (deeds) => {
            for (const one of deeds) {
              try {
                if (one.kind === "reserve")
                  ids.push(...(await reserve([[items[one.item] ?? "", one.quantity, { backorder: one.backorder }]])))
                else if (one.kind === "remove")
                  await app.query("delete from reservation_item where id = $1", [
                    ids[one.pick % (ids.length || 1)] ?? "",
                  ])
                else if (one.kind === "grow") await change("quantity = quantity + 1", one.pick)
                else if (one.kind === "soften") await change("deleted_at = now()", one.pick)
                else if (one.kind === "restore") await change("deleted_at = null", one.pick)
                else if (one.kind === "restock")
                  await app.query("update inventory_level set stocked_quantity = $2 where inventory_item_id = $1", [
                    items[one.item],
                    one.quantity,
                  ])
                else if ("item" in one)
                  await app.query("update inventory_level set reserved_quantity = 0 where inventory_item_id = $1", [
                    items[one.item],
                  ])
              } catch (error) {
                expect(error).toMatchObject(soldOut)
              }
            }
          }),
        )
        for (const item of items) {
          const found = await level(item)
          expect(found).toMatchObject({ reserved: found?.live, raw: found?.live })
        }
      }),
      { numRuns: 30 },
    )
  })

  if (tenanted)
    test("a shop neither takes nor frees another's stock", async () => {
      await stock("tea", 1)
      const client = await app.connect()
      await client.query("set app.tenant_id = 't_other'")
      await expect(reserve([["tea", 1]], client)).rejects.toThrow()
      await client.query("set app.tenant_id = 't_souq'")
      client.release()
      expect(await level("tea")).toMatchObject({ reserved: 0 })
    })
})
