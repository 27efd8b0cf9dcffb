import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { isAtOrBelow, mayGrant, reaches, scopeOf, WHOLE_SHOP, type HeldRole } from "./node-scope"
import { covers, rankOf, ROLES } from "./roles"

const at = (role: HeldRole["role"], path: string | null): HeldRole => ({
  role,
  node_id: path === null ? null : (path.split("/").at(-1) ?? ""),
  path,
})

const role = fc.constantFrom(...ROLES)
const segment = fc.constantFrom("n", "n1", "n12", "m")
const path = fc.array(segment, { minLength: 1, maxLength: 5 }).map((parts) => parts.join("/"))
const place = fc.option(path, { nil: null })
const held = fc.array(
  fc.tuple(role, place).map(([name, where]) => at(name, where)),
  { maxLength: 5 },
)
const area = fc.constantFrom("logistics", "orders", "users", "settings", "inventory")
const grant = fc.constantFrom("read" as const, "write" as const)

describe("where a role holds", () => {
  it("reaches a zone's own parcels and those of what lies in it, and not the neighbour's", () => {
    const scope = scopeOf([at("zone_operator", "city/harbour/quay")], "logistics", "write")
    expect(reaches(scope, "city/harbour/quay")).toBe(true)
    expect(reaches(scope, "city/harbour/quay/depot")).toBe(true)
    expect(reaches(scope, "city/harbour/quay-two")).toBe(false)
    expect(reaches(scope, "city/harbour")).toBe(false)
    expect(reaches(scope, null)).toBe(false)
  })

  it("is nowhere at a node that is not known", () => {
    expect(scopeOf([{ role: "zone_operator", node_id: "gone", path: null }], "logistics", "read")).toEqual([])
  })

  it("is inherited downwards: whoever reaches a node reaches all below it", () => {
    fc.assert(
      fc.property(held, area, grant, path, segment, (roles, asked, wanted, parent, child) => {
        const scope = scopeOf(roles, asked, wanted)
        if (reaches(scope, parent)) expect(reaches(scope, `${parent}/${child}`)).toBe(true)
      }),
    )
  })

  it("is what its roles reach one by one, no more and no less", () => {
    fc.assert(
      fc.property(held, area, grant, place, (roles, asked, wanted, where) => {
        const one = roles.some(
          (own) =>
            covers([own.role], asked, wanted) &&
            (own.node_id === null || (where !== null && isAtOrBelow(where, own.path ?? ""))),
        )
        expect(reaches(scopeOf(roles, asked, wanted), where)).toBe(one)
      }),
    )
  })

  it("names no path twice and none below another", () => {
    fc.assert(
      fc.property(held, area, grant, (roles, asked, wanted) => {
        const scope = scopeOf(roles, asked, wanted)
        if (scope === WHOLE_SHOP) return
        for (const one of scope) {
          expect(scope.filter((other) => isAtOrBelow(one, other))).toEqual([one])
        }
      }),
    )
  })
})

describe("who may give a role", () => {
  it("lets an administrator of a district give roles in it and nowhere else", () => {
    const admin = [at("tenant_admin", "city/harbour")]
    expect(mayGrant(admin, "zone_operator", "city/harbour/quay")).toBe(true)
    expect(mayGrant(admin, "tenant_admin", "city/harbour")).toBe(true)
    expect(mayGrant(admin, "tenant_admin", null)).toBe(false)
    expect(mayGrant(admin, "zone_operator", "city/hill")).toBe(false)
    expect(mayGrant([at("merchant_admin", null)], "content_editor", null)).toBe(false)
  })

  it("never gives a role above the giver's own, and never one beyond the giver's place", () => {
    fc.assert(
      fc.property(held, role, place, (roles, wanted, where) => {
        if (!mayGrant(roles, wanted, where)) return
        const high = roles.filter((own) => rankOf(own.role) >= rankOf(wanted))
        expect(reaches(scopeOf(high, "users", "write"), where)).toBe(true)
      }),
    )
  })

  it("makes nobody mightier: what one was given, one's giver already had", () => {
    fc.assert(
      fc.property(held, role, place, role, place, (roles, first, where, second, there) => {
        if (mayGrant(roles, first, where) && mayGrant([at(first, where)], second, there)) {
          expect(mayGrant(roles, second, there)).toBe(true)
        }
      }),
    )
  })
})
