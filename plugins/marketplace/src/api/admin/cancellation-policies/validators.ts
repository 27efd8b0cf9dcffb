import { z } from "@medusajs/framework/zod"

import { CANCELLATION_LIMITS } from "../../../modules/marketplace/statuses"

/** Without a sales channel: for all that have no line of their own. `until: null` takes a line away. */
export const SavePolicy = z.strictObject({
  sales_channel_id: z.string().trim().max(128).default(""),
  until: z.enum(CANCELLATION_LIMITS).nullable(),
})
export type SavePolicyBody = z.infer<typeof SavePolicy>
