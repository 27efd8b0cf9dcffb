import { z } from "@medusajs/framework/zod"

const whole = (minimum: number, maximum: number, initial: number) =>
  z.coerce.number().int().min(minimum).max(maximum).default(initial)

/** Paging and sorting of every list: at most 100 rows, sorted by one of `columns` (descending with a leading `-`). */
export function listParams<const C extends readonly string[]>(columns: C, initialOrder?: string) {
  const order = z.enum(columns.flatMap((column) => [column, `-${column}`]) as [string, ...string[]])
  return z.object({
    limit: whole(1, 100, 20),
    offset: whole(0, 1_000_000, 0),
    order: initialOrder ? order.default(initialOrder) : order.optional(),
    fields: z.string().max(1_000).optional(),
    q: z.string().trim().min(1).max(200).optional(),
  })
}

/** `status=a` and `status[]=a&status[]=b`. */
export const oneOrMore = <const V extends readonly [string, ...string[]]>(values: V) =>
  z
    .preprocess(
      (value) => (typeof value === "string" ? value.split(",") : value),
      z.array(z.enum(values)).max(values.length),
    )
    .optional()

/** Why an operator did it; kept in the audit log. */
export const reasonBody = z.object({ reason: z.string().trim().min(3).max(1_000) })
export type ReasonBody = z.infer<typeof reasonBody>
