import { describe, expect, test } from "vitest"

import { CORE_CLASSES } from "../data-classes/core-classes"
import { classify, sealed } from "../data-classes/data-classes"
import { access, anyone, merchant } from "./access"
import { confidentialReads, isConfidentialRead } from "./audited-reads"
import { accessTable } from "./match"

const table = accessTable(
  access([
    ["GET POST /admin/orders/**", merchant("orders")],
    ["GET /admin/products/**", merchant("catalogue")],
    ["GET /admin/vendors", merchant("vendors")],
    ["GET /admin/things", merchant("things")],
    ["GET /store/orders/:id", anyone()],
  ]),
)
const reads = confidentialReads([
  ...CORE_CLASSES,
  classify("cityos_vendor", { area: "vendors", fields: { iban: sealed() } }),
  classify("cityos_thing", { area: "things", fields: { name: "public", weight: "internal" } }),
])

describe("isConfidentialRead", () => {
  test.each([
    ["/admin/orders/order_1"],
    ["/admin/vendors"],
    ["/admin/products", "id,vendor.email"],
    ["/admin/products", "+vendors.phone"],
    ["/admin/products/prod_1", "*orders"],
    ["/admin/things", "*customer.addresses"],
    ["/admin/things", "id,owner.billing_address.city"],
  ])("staff who open %s %s are written down", (path, fields) => {
    expect(isConfidentialRead({ method: "GET", path, fields }, table, reads)).toBe(true)
  })

  test.each([
    ["POST", "/admin/orders/order_1"],
    ["GET", "/admin/products/prod_1"],
    ["GET", "/admin/products", "id,*variants,+variants.prices.amount"],
    ["GET", "/admin/things"],
    ["GET", "/store/orders/order_1"],
    ["GET", "/admin/orders/order_1/timeline"],
    ["GET", "/admin/orders/order_1/timeline/stream"],
    ["GET", "/admin/unknown", "*customer"],
  ])("%s %s %s is not", (method, path, fields) => {
    expect(isConfidentialRead({ method, path, fields }, table, reads)).toBe(false)
  })
})
