import { z } from "@medusajs/framework/zod"

import { listParams } from "../../lib/list-params"

export const listRenewalsParams = listParams(["requested_at", "settled_at"], "-requested_at").extend({
  status: z.enum(["open", "settled"]).default("open"),
  credential: z.string().max(63).optional(),
})
export type ListRenewalsParams = z.infer<typeof listRenewalsParams>
