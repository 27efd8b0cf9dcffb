import type { MedusaRequest } from "@medusajs/framework/http"

/** From where somebody did it, for the audit log. */
export const originOf = (request: Pick<MedusaRequest, "ip" | "get">): { ip?: string; user_agent?: string } => ({
  ip: request.ip,
  user_agent: request.get("user-agent"),
})
