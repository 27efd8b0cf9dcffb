import { SEVERITIES } from "@dakkah/contracts"
import { z } from "@medusajs/framework/zod"

/** What an operator writes: a note, or that the order was changed by hand (`adjusted`). */
export const manualEntryBody = z.object({
  text: z.string().trim().min(1).max(2_000),
  /** The part after `manual:`. */
  status: z
    .string()
    .regex(/^[a-z0-9_]{1,60}$/, "lower case letters, digits and _")
    .default("note"),
  severity: z.enum(SEVERITIES).default("info"),
  vendor_order_id: z.string().max(200).optional(),
  /** Source keys of blocking entries that are settled by this. */
  closes: z.array(z.string().min(1).max(400)).max(50).default([]),
  adjusted: z.boolean().default(false),
})
export type ManualEntryBody = z.infer<typeof manualEntryBody>
