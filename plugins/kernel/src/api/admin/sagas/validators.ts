import { z } from "@medusajs/framework/zod"

import { SAGA_STATUSES } from "../../../modules/kernel/models/saga"
import { listParams, oneOrMore } from "../../lib/list-params"

export const SAGA_COLUMNS = ["status", "workflow", "started_at", "updated_at"] as const

export const listSagasParams = listParams(SAGA_COLUMNS).extend({
  status: oneOrMore(SAGA_STATUSES),
  workflow: z.string().max(100).optional(),
  subject_id: z.string().max(200).optional(),
})
export type ListSagasParams = z.infer<typeof listSagasParams>
