import { describe, expect, test } from "vitest"

import { addressedBy } from "./addressed"
import { databaseErrorOf, explainDatabaseError } from "./explain-database"

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
    expect(databaseErrorOf(Object.assign(new Error(""), { code: "ENOENT" }))).toBeNull()
    expect(databaseErrorOf(Object.assign(new Error(""), { code: "22P05" }))).toMatchObject({ code: "22P05" })
    expect(databaseErrorOf(Object.assign(new Error(""), { code: "EPIPE" }))).toBeNull()
    expect(databaseErrorOf(new Error("the worker is gone"))).toBeNull()
  })

  test("is known by Postgres' words where its code was lost, which names no key: policies hide it", () => {
    const said = 'insert into "customer" … - duplicate key value violates unique constraint "IDX_customer_email_unique"'
    const error = databaseErrorOf(new Error(said))
    expect(error && explainDatabaseError(error)).toMatchObject({
      type: "duplicate_error",
      message: "What the request refers to is there already",
    })
  })

  test.each([
    '… - insert or update on table "x" violates foreign key constraint "y"',
    "You tried to set relationship undefined, but such entity does not exist",
  ])("%s: what was named is not there", (said) => {
    const link = databaseErrorOf(new Error(said))
    expect(link && explainDatabaseError(link)).toMatchObject({
      type: "not_found",
      message: "What the request refers to was not found",
    })
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
