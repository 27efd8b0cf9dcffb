import { z } from "@medusajs/framework/zod"

import { listParams } from "../../lib/list-params"

const MOST = 200
/** One value or several, any of which will do. */
const anyOf = (length: number) =>
  z.union([z.string().max(length), z.array(z.string().max(length)).max(MOST)]).optional()

const filters = {
  action: anyOf(100),
  resource_type: anyOf(100),
  resource_id: z.string().max(200).optional(),
  actor_id: anyOf(200),
  /** UTC instants or days. */
  from: z.coerce.date().optional(),
  to: z.coerce.date().optional(),
}

export const listAuditParams = listParams(["position", "occurred_at", "action"], "-position").extend(filters)
export const exportAuditParams = z.object({ q: z.string().trim().min(1).max(200).optional(), ...filters })
export type AuditFilterParams = z.infer<typeof exportAuditParams>
