import type { Context } from "@medusajs/framework/types"

import { currentActor } from "../../../tenancy/context"
import type { AuditEntryInput } from "../../kernel/types"
import { rowsOf } from "../../kernel/lib/rows"

/** A link of the tenant's audit chain in the running transaction: what is done to a secret and what is told of it go together. */
export async function audit(context: Context, entry: AuditEntryInput): Promise<void> {
  const { actor_id, actor_role, correlation_id, node_id } = currentActor() ?? {}
  await rowsOf(context, "select cityos_append_audit(?::jsonb)", [
    JSON.stringify({ actor_id, actor_role, correlation_id, node_id, ...entry }),
  ])
}
