import type { MedusaRequest } from "@medusajs/framework/http"
import { describe, expect, test } from "vitest"
import { stockConflictOf } from "./stock-conflict"

const at = (originalUrl: string): MedusaRequest =>
  ({ originalUrl, path: originalUrl, url: originalUrl }) as MedusaRequest
const conflict = (message: string, path = "/admin/reservations") => stockConflictOf({ message }, at(path))

describe("what an error means where stock was lost to somebody else", () => {
  test("the guard's words, behind the statement that it refused, name the item to whoever is no shopper", async () => {
    const said = 'sold_out: inventory item "iitem_1" has 0.5 left at location "sloc_1", 2 more were asked for'
    expect(await conflict(`insert into "reservation_item" … - ${said}`)).toEqual({
      code: "sold_out",
      message: 'Inventory item "iitem_1" has 0.5 left at location "sloc_1", 2 more were asked for',
      details: { inventory_item_id: "iitem_1", location_id: "sloc_1", available: 0.5, wanted: 2 },
    })
  })

  test("core's own words before it mean the same", async () => {
    expect(await conflict("Not enough stock available for item iitem_1 at location sloc_1")).toMatchObject({
      code: "sold_out",
      details: { inventory_item_id: "iitem_1", location_id: "sloc_1" },
    })
  })

  test("a cart that another request has ordered says so", async () => {
    const said = 'duplicate key value violates unique constraint "cityos_one_order_per_cart"'
    expect(await conflict(said, "/store/carts/cart_1/complete")).toMatchObject({ code: "cart_ordered", retry_after: 1 })
  })

  test("a cart that Postgres ended for another may try again; elsewhere a deadlock is a fault", async () => {
    const said = "insert into … - deadlock detected"
    expect(await conflict(said, "/store/carts/cart_1/complete")).toMatchObject({
      code: "stock_changed",
      retry_after: 1,
    })
    expect(await conflict(said)).toBeNull()
  })

  test("any other error is none", async () => {
    expect(await conflict("sold_out is a word")).toBeNull()
    expect(await conflict("the gateway declined", "/store/carts/cart_1/complete")).toBeNull()
  })
})
