import { z } from "@medusajs/framework/zod"

const MAX_OFFSET = 1_000_000
const NO_NUL = /^[^\0]*$/

/** A query's value that may come once, several times or separated by commas. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) =>
      typeof value === "string"
        ? value
            .split(",")
            .map((part) => part.trim())
            .filter(Boolean)
        : value,
    z.array(item).min(1).max(50),
  )

/**
 * Paging and sorting of a list: 100 rows at most.
 * @param columns what may be sorted by; a leading dash turns the order round
 */
export function pageParams<const C extends readonly [string, ...string[]]>(columns: C) {
  const orders = columns.flatMap((column) => [column, `-${column}`]) as [string, ...string[]]
  return z.object({
    limit: z.coerce.number().int().min(1).max(100).default(20),
    offset: z.coerce.number().int().min(0).max(MAX_OFFSET).default(0),
    order: z.enum(orders).optional(),
    q: text(100).optional(),
  })
}

/** UTC instant, ISO 8601. */
export const instant = z.iso.datetime({ offset: true })

/** Text of a person, trimmed. Without NUL, which Postgres cannot keep. */
export const text = (max: number) => z.string().max(max).regex(NO_NUL, "a NUL character cannot be kept").trim().min(1)

export const id = text(128)
