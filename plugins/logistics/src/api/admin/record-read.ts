import { originOf } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { AuditInput } from "../../workflows/audit"

interface Audit {
  appendAudit(entry: AuditInput & { origin?: { ip?: string; user_agent?: string } }): Promise<unknown>
}

/** Address and telephone are Confidential: that staff read them is written down (specification 7.1). */
export async function recordRead(
  req: AuthenticatedMedusaRequest,
  action: string,
  resource_type: string,
  resource_id: string,
): Promise<void> {
  const kernel = req.scope.resolve<Audit | undefined>("kernel", { allowUnregistered: true })
  await kernel?.appendAudit({ action, resource_type, resource_id, origin: originOf(req) })
}
