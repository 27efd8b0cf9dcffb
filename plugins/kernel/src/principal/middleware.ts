import type { ServiceClaims } from "@dakkah/contracts"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { randomUUID } from "node:crypto"
import { DEFAULT_TENANT, enterTenant, PLATFORM_TENANT, runAsTenant, tenancy } from "../tenancy/context"
import { rolesOf, tenantOf } from "./look-up"
import { pathOf } from "./path"
import type { Principal, PrincipalCarrier } from "./principal"
import { verifyServiceToken } from "./service-tokens"

interface Incoming extends MedusaRequest, PrincipalCarrier {
  auth_context?: { actor_id?: string; actor_type?: string }
  publishable_key_context?: { key: string }
  serviceClaims?: ServiceClaims
}

type Found = Omit<Principal, "roles"> | { refused: 401 | 403 | 404; code: string; message: string }

const NO_TENANT = {
  refused: 403,
  code: "no_tenant",
  message:
    "No shop was found for this request. Send the publishable key of a shop, sign in, or call it by its own host name.",
} as const

/** Core's own address for gateways names a provider and no shop. */
const PAYMENT_HOOK = /^\/hooks\/payment\//
const NO_TENANT_IN_ADDRESS = {
  refused: 404,
  code: "no_tenant_in_address",
  message: "A gateway's messages arrive at /hooks/{connector}/{tenant}. Register that address with the gateway.",
} as const

const TYPES = { 401: "unauthorized", 403: "not_allowed", 404: "not_found" } as const

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
    const { refused, code, message } = found
    response.status(refused).json({ type: TYPES[refused], code, message })
    return
  }
  const roles = await heldRoles(found, connection)
  request.principal = { ...found, roles }
  const actor = {
    actor_id: found.actor_id || "anonymous",
    actor_role: roles[0]?.role ?? found.actor_type,
    correlation_id: header(request, "x-correlation-id") || randomUUID(),
    causation_id: header(request, "x-causation-id"),
  }
  enterTenant(found.tenant_id, actor, () => next())
}

async function find(request: Incoming, connection: Knex): Promise<Found> {
  const area = pathOf(request).split("/")[1] ?? ""
  if (area === "internal") return service(request)
  const { actor_id = "", actor_type } = request.auth_context ?? {}
  if (!tenancy.enabled) return person(DEFAULT_TENANT, actor_type, actor_id)
  if (PAYMENT_HOOK.test(pathOf(request))) return NO_TENANT_IN_ADDRESS
  const tenant = await tenantOfRequest(area, request, connection)
  if (!tenant) return NO_TENANT
  if (actor_type === "customer" && actor_id && (await tenantOf(connection, "customer", actor_id)) !== tenant) {
    return {
      refused: 401,
      code: "foreign_customer",
      message: "This sign-in belongs to another shop. Sign in to this one.",
    }
  }
  return person(tenant, actor_type, actor_id)
}

async function tenantOfRequest(area: string, request: Incoming, connection: Knex): Promise<string | null> {
  const { actor_id, actor_type } = request.auth_context ?? {}
  if (area === "admin" && actor_id) return tenantOf(connection, actor_type === "api-key" ? "api_key" : "user", actor_id)
  if (area === "store") {
    const key = request.publishable_key_context?.key ?? header(request, "x-publishable-api-key")
    return key ? tenantOf(connection, "publishable_key", key) : null
  }
  if (area === "files") return tenantOf(connection, "id", pathOf(request).split("/")[2] ?? "")
  if (area === "hooks") return tenantOf(connection, "id", pathOf(request).split("/")[3] ?? "")
  return tenantOf(connection, "host", request.hostname)
}

function person(tenant_id: string, actor_type: string | undefined, actor_id: string): Found {
  if (!actor_id) return { tenant_id, actor_type: "anonymous", actor_id: "" }
  if (actor_type === "customer" || actor_type === "vendor") return { tenant_id, actor_type, actor_id }
  return { tenant_id, actor_type: "user", actor_id }
}

async function service(request: Incoming): Promise<Found> {
  const claims = await verifyServiceToken(request.get("authorization"))
  if (!claims) {
    return {
      refused: 401,
      code: "service_token",
      message: "A service token is needed here: missing, expired, or signed with a key that is not known.",
    }
  }
  request.serviceClaims = claims
  const tenant_id = claims.tenant_id === "*" ? PLATFORM_TENANT : claims.tenant_id
  return { tenant_id, actor_type: "service", actor_id: claims.iss }
}

async function heldRoles(found: Omit<Principal, "roles">, connection: Knex): Promise<Principal["roles"]> {
  if (found.actor_type !== "user") return []
  // A shop without tenancy has no memberships: who may sign in to its admin may do what core lets him.
  if (!tenancy.enabled) return [{ role: "tenant_admin", node_id: null }]
  return runAsTenant(found.tenant_id, () => rolesOf(connection, found.tenant_id, found.actor_id))
}

const header = (request: Incoming, name: string): string => request.get(name) ?? ""
