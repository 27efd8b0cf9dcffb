import type { ServiceClaims } from "@dakkah/contracts"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { randomUUID } from "node:crypto"
import { DEFAULT_TENANT, enterTenant, PLATFORM_TENANT, runAsTenant, tenancy } from "../tenancy/context"
import { findTenant, openVisit, rolesOf } from "./look-up"
import { pathOf } from "./path"
import type { Principal, PrincipalCarrier } from "./principal"
import {
  bodyOf,
  FOREIGN_CUSTOMER,
  FOREIGN_USER,
  NO_TENANT,
  NO_TENANT_IN_ADDRESS,
  NOT_A_MEMBER,
  SERVICE_TOKEN,
  suspended,
  type Refusal,
} from "./refusals"
import { verifyServiceToken } from "./service-tokens"

interface Incoming extends MedusaRequest, PrincipalCarrier {
  auth_context?: { actor_id?: string; actor_type?: string }
  publishable_key_context?: { key: string }
  serviceClaims?: ServiceClaims
}

/** What an operator inside a shop still does at home: the own profile, and the platform's own pages. */
const AT_HOME = /^\/admin\/(users\/me|platform)(\/|$)/

/** Core's own address for gateways names a provider and no shop. */
const PAYMENT_HOOK = /^\/hooks\/payment\//

/**
 * Finds tenant and principal of a request and runs everything behind it inside that tenant. Runs before every route: it is
 * the kernel's only global middleware.
 */
export async function resolvePrincipal(
  request: Incoming,
  response: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  // Whoever watches the process asks for this, before any shop is known.
  if (pathOf(request) === "/health") return next()
  const connection = request.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const found = await find(request, connection)
  if ("refused" in found) {
    if (found.refused === 503) response.setHeader("retry-after", "3600")
    response.status(found.refused).json(bodyOf(found))
    return
  }
  request.principal = found
  const actor = {
    actor_id: found.actor_id || "anonymous",
    actor_role: found.roles[0]?.role ?? found.actor_type,
    correlation_id: header(request, "x-correlation-id") || randomUUID(),
    causation_id: header(request, "x-causation-id"),
  }
  enterTenant(found.tenant_id, actor, () => next())
}

async function find(request: Incoming, connection: Knex): Promise<Principal | Refusal> {
  const area = pathOf(request).split("/")[1] ?? ""
  if (area === "internal") return service(request)
  const { actor_id = "", actor_type } = request.auth_context ?? {}
  // A shop without tenancy has no memberships: who may sign in to its admin may do what core lets him.
  if (!tenancy.enabled) return person(DEFAULT_TENANT, actor_type, actor_id, [{ role: "tenant_admin", node_id: null }])
  if (PAYMENT_HOOK.test(pathOf(request))) return NO_TENANT_IN_ADDRESS
  if (area === "admin" && actor_id) return staff(request, connection, actor_id, actor_type === "api-key")
  const tenant = await tenantOfRequest(area, request, connection)
  if (!tenant) return NO_TENANT
  // What outside systems report about orders that are under way is taken also then.
  if (tenant.status !== "active" && area !== "hooks") return suspended(area)
  if (actor_type === "customer" && actor_id && (await findTenant(connection, "customer", actor_id))?.id !== tenant.id) {
    return FOREIGN_CUSTOMER
  }
  return person(tenant.id, actor_type, actor_id)
}

/** A user or a secret key: the account says which shop, and its own host or none of ours is where it is used. */
async function staff(
  request: Incoming,
  connection: Knex,
  actor_id: string,
  isKey: boolean,
): Promise<Principal | Refusal> {
  const home = await findTenant(connection, isKey ? "api_key" : "user", actor_id)
  if (!home) return NOT_A_MEMBER
  const host = await findTenant(connection, "host", request.hostname)
  if (!isKey && host && host.id !== home.id) return FOREIGN_USER
  if (home.status !== "active") return suspended("admin")
  const roles = await runAsTenant(home.id, () => rolesOf(connection, actor_id))
  const principal: Principal = { tenant_id: home.id, home_tenant_id: home.id, actor_type: "user", actor_id, roles }
  const visits = home.id === PLATFORM_TENANT && !isKey && roles.some(({ role }) => role === "super_admin")
  return visits ? visiting(request, connection, principal) : principal
}

/** An operator who has entered a shop acts inside it, until the stay ends; at home otherwise. */
async function visiting(request: Incoming, connection: Knex, principal: Principal): Promise<Principal> {
  const visit = await runAsTenant(PLATFORM_TENANT, () => openVisit(connection, principal.actor_id))
  if (!visit) return principal
  const stay = { id: visit.id, expires_at: visit.expires_at.toISOString() }
  if (AT_HOME.test(pathOf(request))) return { ...principal, visit: stay }
  return { ...principal, tenant_id: visit.shop_id, roles: [{ role: "super_admin", node_id: null }], visit: stay }
}

async function tenantOfRequest(area: string, request: Incoming, connection: Knex) {
  if (area === "store") {
    const key = request.publishable_key_context?.key ?? header(request, "x-publishable-api-key")
    return key ? findTenant(connection, "publishable_key", key) : null
  }
  if (area === "hooks") return findTenant(connection, "id", pathOf(request).split("/")[3] ?? "")
  if (area === "files") return findTenant(connection, "id", pathOf(request).split("/")[2] ?? "")
  return findTenant(connection, "host", request.hostname)
}

function person(
  tenant_id: string,
  actor_type: string | undefined,
  actor_id: string,
  roles: Principal["roles"] = [],
): Principal {
  if (!actor_id) return { tenant_id, actor_type: "anonymous", actor_id: "", roles: [] }
  if (actor_type === "customer" || actor_type === "vendor") return { tenant_id, actor_type, actor_id, roles: [] }
  return { tenant_id, actor_type: "user", actor_id, roles }
}

async function service(request: Incoming): Promise<Principal | Refusal> {
  const claims = await verifyServiceToken(request.get("authorization"))
  if (!claims) return SERVICE_TOKEN
  request.serviceClaims = claims
  const tenant_id = claims.tenant_id === "*" ? PLATFORM_TENANT : claims.tenant_id
  return { tenant_id, actor_type: "service", actor_id: claims.iss, roles: [] }
}

const header = (request: Incoming, name: string): string => request.get(name) ?? ""
