import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { currentActor } from "../../../tenancy/context"
import type { AuditEntryInput, AuditPosition } from "../types"
import { rowsOf } from "./rows"

/** Who acts now; nothing outside a request, where the write transaction or `system` stands for it. */
function auditActor(): Pick<AuditEntryInput, "actor_id" | "actor_role" | "correlation_id" | "node_id"> {
  const { actor_id, actor_role, correlation_id, node_id } = currentActor() ?? {}
  return { actor_id, actor_role, correlation_id, node_id }
}

/** Adds a link to the tenant's audit chain on the transaction of the context. */
export async function appendAudit(context: Context, entry: AuditEntryInput): Promise<AuditPosition> {
  const [row] = await rowsOf<{ link: AuditPosition }>(context, "select cityos_append_audit(?::jsonb) as link", [
    JSON.stringify({ ...auditActor(), ...entry }),
  ])
  if (!row)
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "audit: the database did not answer where the entry lies")
  return row.link
}
