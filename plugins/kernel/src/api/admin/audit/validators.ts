import { z } from "@medusajs/framework/zod"

import { listParams } from "../../lib/list-params"

const filters = {
  action: z.string().max(100).optional(),
  resource_type: z.string().max(100).optional(),
  resource_id: z.string().max(200).optional(),
  actor_id: z.string().max(200).optional(),
  /** UTC instants or days. */
  from: z.coerce.date().optional(),
  to: z.coerce.date().optional(),
}

export const listAuditParams = listParams(["position", "occurred_at", "action"], "-position").extend(filters)
export const exportAuditParams = z.object({ q: z.string().trim().min(1).max(200).optional(), ...filters })
export type AuditFilterParams = z.infer<typeof exportAuditParams>
