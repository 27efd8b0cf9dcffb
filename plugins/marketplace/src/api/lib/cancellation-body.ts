import { z } from "@medusajs/framework/zod"

const id = z.string().trim().min(1).max(128)
const distinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length

const vendor_order_ids = z.array(id).min(1).max(500).refine(distinct, "a vendor order stands twice").optional()

const lines = z
  .array(z.strictObject({ line_item_id: id, quantity: z.number().int().min(1).max(1_000_000) }))
  .min(1)
  .max(1_000)
  .refine((list) => distinct(list.map(({ line_item_id }) => line_item_id)), "a line stands twice")
  .optional()

/** What is to be cancelled: whole vendor orders, pieces of lines, both, or, with neither, all that is left. */
export const PreviewCancellation = z.strictObject({ vendor_order_ids, lines })
export type PreviewCancellationBody = z.infer<typeof PreviewCancellation>

export const RequestCancellation = z.strictObject({
  vendor_order_ids,
  lines,
  reason: z.string().trim().min(1).max(1_000),
  /** A word for programs and lists: `changed_mind`, `StockDepleted`. */
  reason_code: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_.-]{0,63}$/, "letters, digits, _ . - (at most 64)")
    .optional(),
})
export type RequestCancellationBody = z.infer<typeof RequestCancellation>
