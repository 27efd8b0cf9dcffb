import type { MedusaRequest } from "@medusajs/framework/http"

import type { AuditEntryInput } from "../../modules/kernel/types"

/** From where a request came, for the audit log. */
export function originOf(request: MedusaRequest): NonNullable<AuditEntryInput["origin"]> {
  return { ip: request.ip, user_agent: request.get("user-agent")?.slice(0, 400) }
}
