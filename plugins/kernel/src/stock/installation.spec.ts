import type { Client, Pool } from "pg"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { PLACE, StockDatabase } from "../../test/stock-database"
import { verifyStockGuard } from "./verify"

describe.each([{ tenanted: false }, { tenanted: true }])("with tenancy: $tenanted", ({ tenanted }) => {
  let shop: StockDatabase
  let app: Pool
  let owner: Client

  beforeAll(async () => {
    shop = await StockDatabase.create(tenanted)
    app = shop.database.app
    owner = shop.database.owner
  })
  beforeEach(() => shop.empty())
  afterAll(() => shop.database.close())

  const stock: StockDatabase["stock"] = (...given) => shop.stock(...given)
  const reserve: StockDatabase["reserve"] = (...given) => shop.reserve(...given)
  const level: StockDatabase["level"] = (...given) => shop.level(...given)

  const install = () => shop.install()

  test("begins from the truth on data that drifted, and says what it found", async () => {
    await stock("tea", 5)
    await reserve([["tea", 3]])
    await shop.behindTheGuard("update inventory_level set reserved_quantity = 1")
    expect(await install()).toEqual({
      corrected: [{ inventory_item_id: "tea", location_id: PLACE, stocked: "5", was: "1", is: "3" }],
      doubles: [],
    })
    expect(await level("tea")).toMatchObject({ reserved: 3, raw: 3 })
    expect(await install()).toEqual({ corrected: [], doubles: [] })
  })

  test("a cart that is two orders is named; the rest is installed, and later the index too", async () => {
    await owner.query(
      "drop index cityos_one_order_per_cart; insert into order_cart (order_id, cart_id) values ('order_1', 'cart_1'), ('order_2', 'cart_1')",
    )
    expect((await install()).doubles).toEqual([{ cart_id: "cart_1", order_ids: ["order_1", "order_2"] }])
    expect(await verifyStockGuard(owner)).toEqual([])
    await owner.query("update order_cart set deleted_at = now() where order_id = 'order_2'")
    expect((await install()).doubles).toEqual([])
    await expect(
      app.query("insert into order_cart (order_id, cart_id) values ('order_3', 'cart_1')"),
    ).rejects.toMatchObject({ code: "23505" })
  })

  test.each([
    [
      "drop trigger cityos_guard_released on reservation_item",
      'trigger cityos_guard_released of table "reservation_item" is missing',
    ],
    [
      "alter table inventory_level disable trigger cityos_guard_levels",
      'trigger cityos_guard_levels of table "inventory_level" is switched off',
    ],
    [
      "create or replace function cityos_guard_changed() returns trigger language plpgsql as 'begin return null; end'",
      "function cityos_guard_changed is not the one this version declares",
    ],
    [
      "drop trigger cityos_guard_reserved on reservation_item; create trigger cityos_guard_reserved after insert on reservation_item for each statement when (false) execute function cityos_guard_reserved()",
      'trigger cityos_guard_reserved of table "reservation_item" is not the one',
    ],
    ["drop index cityos_one_order_per_cart", 'index cityos_one_order_per_cart of table "order_cart" is missing'],
  ])("%s: is found, and put right", async (harm, fault) => {
    await owner.query(harm)
    expect(await verifyStockGuard(owner)).toEqual([expect.stringContaining(fault)])
    await install()
    await owner.query("alter table inventory_level enable trigger user")
    expect(await verifyStockGuard(owner)).toEqual([])
  })
})
