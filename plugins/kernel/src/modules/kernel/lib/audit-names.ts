import type { Context } from "@medusajs/framework/types"

import type { AuditNames } from "../types"
import { rowsOf } from "./rows"

/** Entries looked at: names that occur now, without reading a log of millions. */
const LATEST = 10_000
/** Names of one kind that a list to choose from can still hold. */
const MOST = 200

/** What the tenant's latest entries are about and who wrote them, to filter by. */
export async function auditNames(context: Context): Promise<AuditNames> {
  const [names] = await rowsOf<AuditNames>(
    context,
    `with latest as (select action, resource_type, actor_id from cityos_audit_log order by seq desc limit ?)
     select array(select distinct action from latest order by 1 limit ?) as actions,
            array(select distinct resource_type from latest order by 1 limit ?) as resource_types,
            array(select distinct actor_id from latest order by 1 limit ?) as actors`,
    [LATEST, MOST, MOST, MOST],
  )
  return names ?? { actions: [], resource_types: [], actors: [] }
}
