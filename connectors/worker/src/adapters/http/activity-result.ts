import { z } from "zod"

/** What our own systems answer (specification 8.4). Unknown members are dropped; `data` is the port's business. */
export const activityResult = z.object({
  success: z.boolean(),
  data: z.unknown().optional(),
  error: z
    .object({
      code: z.string(),
      message: z.string(),
      retryable: z.boolean(),
      details: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
  audit: z
    .object({
      action: z.string(),
      resource_type: z.string(),
      resource_id: z.string(),
      changes: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
  applied: z.boolean().optional(),
})
