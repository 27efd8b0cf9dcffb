import { createFindParams } from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"

/** Three months: no rotation takes longer (specification 7.3 has 90 days). */
const MOST_OVERLAP_HOURS = 24 * 90
const DAY_HOURS = 24

export const secretBody = z.strictObject({
  name: z
    .string()
    .regex(
      /^[a-z0-9](?:[a-z0-9._-]{0,61}[a-z0-9])?$/,
      'must be lower-case letters, digits, ".", "_" and "-", at most 63',
    ),
  value: z.string().min(8).max(8_192),
  /** Hours that the version before stays valid. */
  overlap_hours: z.number().int().min(0).max(MOST_OVERLAP_HOURS).optional().default(DAY_HOURS),
})
export type SecretBody = z.infer<typeof secretBody>

export const listSecretsParams = createFindParams({ limit: 20, offset: 0 }).extend({
  limit: z.coerce.number().int().min(1).max(100).optional().default(20),
  name: z.string().max(63).optional(),
})
