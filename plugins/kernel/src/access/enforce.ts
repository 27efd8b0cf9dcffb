import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { pathOf } from "../principal/path"
import type { Principal } from "../principal/principal"
import { principalOf } from "../principal/principal"
import { PLATFORM_TENANT } from "../tenancy/context"
import type { Audience } from "./access"
import type { AccessTable } from "./match"
import { confineToNodes } from "./node-filter"
import { scopeOf, WHOLE_SHOP } from "./node-scope"
import { grantOfMethod, isEverybodys } from "./roles"

/** 404: no line, the route does not answer. 401: sign in. 403: signed in, and not for you. */
export type Verdict = "allow" | 401 | 403 | 404

/** Decides about a request from its principal and its line, and from nothing else. */
export function decide(audience: Audience | undefined, method: string, principal: Principal): Verdict {
  if (!audience) return 404
  const { actor_type } = principal
  switch (audience.kind) {
    case "anyone":
      return "allow"
    case "service":
      return actor_type === "service" && audience.services.includes(principal.actor_id) ? "allow" : 403
    case "customer":
      return only("customer", actor_type)
    case "vendor":
      return only("vendor", actor_type)
    case "merchant":
      if (actor_type !== "user") return only("user", actor_type)
      return staff(audience, method, principal) ? "allow" : 403
    case "operator":
      if (actor_type !== "user") return only("user", actor_type)
      return principal.home_tenant_id === PLATFORM_TENANT && operates(audience.grant, principal) ? "allow" : 403
  }
}

/** A role at a node opens what is confined to nodes, and what is everybody's; all else needs one in the whole shop. */
function staff({ area, owns }: Extract<Audience, { kind: "merchant" }>, method: string, principal: Principal): boolean {
  const scope = scopeOf(principal.roles, area, grantOfMethod(method))
  if (scope === WHOLE_SHOP) return true
  if (isEverybodys(area)) return principal.roles.some(({ path }) => path)
  return owns?.resource === "node" && scope.length > 0
}

/** Who may operate the platform: its super administrators, and for looking on its compliance officers. */
const operates = (grant: "read" | "write", { roles }: Principal): boolean =>
  roles.some(
    ({ role, node_id }) =>
      node_id === null && (role === "super_admin" || (grant === "read" && role === "compliance_officer")),
  )

const only = (wanted: string, actual: string): Verdict =>
  wanted === actual ? "allow" : actual === "anonymous" ? 401 : 403

const MESSAGES = {
  401: { type: "unauthorized", code: "unauthorized", message: "Sign in to use this." },
  403: {
    type: "not_allowed",
    code: "forbidden",
    message: "Your roles do not cover this. Ask an administrator of the shop.",
  },
  404: { type: "not_found", code: "no_such_route", message: "There is no such route." },
} as const

/** Deny by default. Static files and the health check are served before any route and never reach this. */
export function enforceAccess(table: () => AccessTable) {
  return (request: MedusaRequest, response: MedusaResponse, next: MedusaNextFunction): void => {
    if (pathOf(request) === "/health") return next()
    const rule = table().find(request.method, pathOf(request))
    const verdict = decide(rule?.audience, request.method, principalOf(request))
    if (verdict === "allow") {
      if (rule) confineToNodes(request, response, rule.audience)
      return next()
    }
    response.status(verdict).json(MESSAGES[verdict])
  }
}
