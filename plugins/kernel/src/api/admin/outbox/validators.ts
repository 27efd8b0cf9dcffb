import { EVENT_STATUSES } from "@dakkah/contracts"
import { z } from "@medusajs/framework/zod"

import { OUTBOX_ORDERS } from "../../../modules/kernel/lib/outbox"
import { listParams, oneOrMore } from "../../lib/list-params"

export const listOutboxParams = listParams(OUTBOX_ORDERS, "-created_at").extend({
  status: oneOrMore(EVENT_STATUSES),
  event_type: z.string().max(100).optional(),
  aggregate_type: z.string().max(100).optional(),
  aggregate_id: z.string().max(300).optional(),
})
export type ListOutboxParams = z.infer<typeof listOutboxParams>
