import { describe, expect, test } from "vitest"

import type { Principal } from "../principal/principal"
import { access, anyone, customer, merchant, service, vendor } from "./access"
import { CORE_ACCESS } from "./core-access"
import { decide } from "./enforce"
import { accessTable } from "./match"
import type { Role } from "./roles"

const who = (actor_type: Principal["actor_type"], roles: Role[] = [], actor_id = "somebody"): Principal => ({
  tenant_id: "t_one",
  actor_type,
  actor_id,
  roles: roles.map((role) => ({ role, node_id: null })),
})

describe("access", () => {
  test("a line may name several methods, and stands once", () => {
    expect(access([["GET POST /admin/vendors", merchant("vendors")]])).toHaveLength(2)
    expect(() =>
      access([
        ["GET /a", anyone()],
        ["GET /a", anyone()],
      ]),
    ).toThrow(/stands twice/)
    expect(() => access([["FETCH /a", anyone()]])).toThrow(/must read/)
    expect(() => access([["GET", anyone()]])).toThrow(/must read/)
  })
})

describe("accessTable", () => {
  const table = accessTable(
    access([
      ["GET /admin/vendors/:id", merchant("vendors")],
      ["GET /admin/vendors/export", merchant("finance")],
      ["GET /admin/orders/**", merchant("orders")],
      ["GET /admin/orders/:id/timeline", merchant("operations")],
    ]),
  )
  const area = (path: string, method = "GET") => {
    const audience = table.find(method, path)?.audience
    return audience?.kind === "merchant" ? audience.area : undefined
  }

  test("a fixed segment comes before a parameter, a whole line before one that covers a folder", () => {
    expect(area("/admin/vendors/vnd_1")).toBe("vendors")
    expect(area("/admin/vendors/export")).toBe("finance")
    expect(area("/admin/orders")).toBe("orders")
    expect(area("/admin/orders/order_1/changes")).toBe("orders")
    expect(area("/admin/orders/order_1/timeline")).toBe("operations")
  })

  test("what has no line is not found", () => {
    expect(table.find("POST", "/admin/vendors/vnd_1")).toBeUndefined()
    expect(table.find("GET", "/admin/vendors")).toBeUndefined()
    expect(table.find("GET", "/admin")).toBeUndefined()
  })
})

describe("decide", () => {
  test("no line: the route does not answer, not even to the highest role", () => {
    expect(decide(undefined, "GET", who("user", ["super_admin"]))).toBe(404)
  })

  test("nobody is asked to sign in, the wrong person is refused", () => {
    expect(decide(merchant("orders"), "GET", who("anonymous"))).toBe(401)
    expect(decide(merchant("orders"), "GET", who("customer"))).toBe(403)
    expect(decide(customer(), "GET", who("customer"))).toBe("allow")
    expect(decide(vendor("orders"), "GET", who("user", ["super_admin"]))).toBe(403)
  })

  test("an ex-member holds no role and sees nothing", () => {
    expect(decide(merchant("orders"), "GET", who("user", []))).toBe(403)
    expect(decide(merchant("self"), "GET", who("user", []))).toBe(403)
  })

  test("reading is covered by writing, and not the other way round", () => {
    expect(decide(merchant("orders"), "GET", who("user", ["district_supervisor"]))).toBe("allow")
    expect(decide(merchant("orders"), "POST", who("user", ["district_supervisor"]))).toBe(403)
    expect(decide(merchant("orders"), "POST", who("user", ["city_manager"]))).toBe("allow")
    expect(decide(merchant("finance"), "POST", who("user", ["merchant_admin"]))).toBe(403)
  })

  test("a service is let in by its name", () => {
    expect(decide(service("worker"), "POST", who("service", [], "worker"))).toBe("allow")
    expect(decide(service("worker"), "POST", who("service", [], "relay"))).toBe(403)
    expect(decide(service("worker"), "POST", who("user", ["super_admin"]))).toBe(403)
  })
})

describe("core's routes", () => {
  const table = accessTable(CORE_ACCESS)

  test("the commercial parts of Medusa have no line", () => {
    expect(table.find("GET", "/admin/rbac/roles")).toBeUndefined()
    expect(table.find("POST", "/cloud/auth")).toBeUndefined()
    expect(table.find("POST", "/cloud/auth/users")).toBeUndefined()
  })

  test("every line of the admin needs a merchant, but for taking up an invitation and the build's switches", () => {
    const open = CORE_ACCESS.filter(({ path, audience }) => path.startsWith("/admin/") && audience.kind !== "merchant")
    expect(open.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "POST /admin/invites/accept",
      "GET /admin/feature-flags",
    ])
  })
})
