import { MedusaError } from "@medusajs/framework/utils"
import type { HeldRole } from "../access/node-scope"

export type ActorType = "user" | "customer" | "vendor" | "service" | "anonymous"

/** Who a request is from, resolved once. Everything that decides about access reads this and nothing else. */
export interface Principal {
  tenant_id: string
  actor_type: ActorType
  /** User, customer, vendor member or service; empty for nobody. */
  actor_id: string
  roles: HeldRole[]
  vendor_id?: string
  company_id?: string
  /** Where the user's account lies; the same as `tenant_id` but for an operator of the platform inside a shop. */
  home_tenant_id?: string
  /** An operator's stay in a shop: ends by itself (UTC instant, ISO 8601). */
  visit?: { id: string; expires_at: string }
}

export interface PrincipalCarrier {
  principal?: Principal
}

/**
 * The principal of a request.
 * @throws MedusaError UNEXPECTED_STATE when the kernel's middleware has not run: a route outside its reach must not decide anything
 */
export function principalOf(request: object): Principal {
  const { principal } = request as PrincipalCarrier
  if (!principal)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "principal: the request did not pass the kernel's middleware",
    )
  return principal
}
