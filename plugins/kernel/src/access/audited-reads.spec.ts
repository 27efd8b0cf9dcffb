import { describe, expect, test } from "vitest"

import { access, anyone, merchant } from "./access"
import { isConfidentialRead } from "./audited-reads"
import { accessTable } from "./match"

const table = accessTable(
  access([
    ["GET POST /admin/orders/**", merchant("orders")],
    ["GET /admin/products/**", merchant("catalogue")],
    ["GET /store/orders/:id", anyone()],
  ]),
)

describe("isConfidentialRead", () => {
  test("staff who open an order are written down", () => {
    expect(isConfidentialRead("GET", "/admin/orders/order_1", table)).toBe(true)
  })

  test.each([
    ["POST", "/admin/orders/order_1"],
    ["GET", "/admin/products/prod_1"],
    ["GET", "/store/orders/order_1"],
    ["GET", "/admin/orders/order_1/timeline"],
    ["GET", "/admin/orders/order_1/timeline/stream"],
    ["GET", "/admin/unknown"],
  ])("%s %s is not", (method, path) => {
    expect(isConfidentialRead(method, path, table)).toBe(false)
  })
})
