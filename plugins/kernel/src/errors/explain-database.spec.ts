import { describe, expect, test } from "vitest"

import { addressedBy } from "./addressed"
import { explainDatabaseError, isDatabaseError } from "./explain-database"

describe("explainDatabaseError", () => {
  test("names the key and never the tenant", () => {
    const missing = explainDatabaseError({
      code: "23503",
      message: "insert …",
      detail: 'Key (tenant_id, sales_channel_id)=(t_souq, sc_1) is not present in table "sales_channel".',
    })
    expect(missing).toMatchObject({ type: "not_found", message: 'sales_channel_id "sc_1" was not found' })
    const double = explainDatabaseError({
      code: "23505",
      message: "insert …",
      detail: "Key (tenant_id, handle)=(t_souq, ajwa) already exists.",
    })
    expect(double).toMatchObject({ type: "duplicate_error", message: 'handle "ajwa" is there already' })
  })

  test("says what Postgres said, without the statement", () => {
    const message = "select * from x where a = 'y' - invalid input syntax for type integer: \"y\""
    expect(explainDatabaseError({ code: "22P02", message })?.message).toBe('invalid input syntax for type integer: "y"')
  })

  test.each(["40P01", "53300", "57014", "42501", "XX000"])("%s is a fault of ours", (code) => {
    expect(explainDatabaseError({ code, message: "" })).toBeNull()
  })

  test("an error of the system is no error of the database", () => {
    expect(isDatabaseError(Object.assign(new Error(""), { code: "ENOENT" }))).toBe(false)
    expect(isDatabaseError(Object.assign(new Error(""), { code: "22P05" }))).toBe(true)
    expect(isDatabaseError(Object.assign(new Error(""), { code: "EPIPE" }))).toBe(false)
  })
})

test.each([
  ["/admin/products/:id", "/admin/products/prod_1", [{ entity: "products", id: "prod_1" }]],
  [
    "/admin/payment-collections/:id/payment-sessions",
    "/admin/payment-collections/p%201/payment-sessions",
    [{ entity: "payment_collections", id: "p 1" }],
  ],
  [
    "/store/carts/:id/line-items/:line_id",
    "/store/carts/cart_01/line-items/cali_02",
    [
      { entity: "carts", id: "cart_01" },
      { entity: "line_items", id: "cali_02" },
    ],
  ],
  ["/admin/products/export", "/admin/products/export", []],
  ["/admin/:resource/:id", "/admin/products/prod_1", [{ entity: "admin", id: "products" }]],
])("%s of %s names its rows", (template, path, rows) => {
  expect(addressedBy(template, path)).toEqual(rows)
})
