import type { TimelineEntry } from "@dakkah/contracts"
import type { Knex, SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

/**
 * Runs a statement on the transaction of the context.
 * @throws MedusaError where the database refused what was asked; other errors as they come
 */
export async function rowsOf<T>(
  context: Context,
  sql: string,
  bindings: readonly Knex.RawBinding[] | Readonly<Record<string, Knex.RawBinding>> = [],
): Promise<T[]> {
  const transaction = (context.transactionManager as SqlEntityManager).getTransactionContext<Knex.Transaction>()
  if (!transaction) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "kernel: this statement needs a transaction, call it through the module's service",
    )
  }
  try {
    const { rows } = await transaction.raw<{ rows: T[] }>(sql, bindings as Knex.RawBinding[])
    return rows
  } catch (error) {
    throw refusal(error) ?? error
  }
}

const REFUSALS: Record<string, string> = {
  /** Invalid parameter: our functions say so. */
  "22023": MedusaError.Types.INVALID_DATA,
  /** Check, not-null and malformed values. */
  "23514": MedusaError.Types.INVALID_DATA,
  "23502": MedusaError.Types.INVALID_DATA,
  "22P02": MedusaError.Types.INVALID_DATA,
  "22007": MedusaError.Types.INVALID_DATA,
  "42501": MedusaError.Types.NOT_ALLOWED,
}

function refusal(error: unknown): MedusaError | null {
  const { code, message } = error as { code?: string; message?: string }
  const type = code === undefined ? undefined : REFUSALS[code]
  return type ? new MedusaError(type, (message ?? "refused by the database").replace(/^.* - (?=\w+: )/s, "")) : null
}

/** UTC instant, ISO 8601, of what a driver may read as text or as a date. */
export const instant = (value: string | Date): string => new Date(value).toISOString()

/** @throws MedusaError UNEXPECTED_STATE above 2^53 */
export function wholeNumber(value: string | number): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number))
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `"${value}" is not a whole number that fits`)
  return number
}

/** An entry with its place in the stream of all entries. */
export interface StoredTimelineEntry extends TimelineEntry {
  seq: number
}

export interface TimelineRow extends Omit<StoredTimelineEntry, "seq" | "vendor_order_id" | "category"> {
  seq: string | number
  vendor_order_id: string | null
  category: TimelineEntry["category"] | null
}

export const TIMELINE_COLUMNS = `id, seq, order_id, vendor_order_id, module, status_code, category, severity, payload, recorded_at,
  written_by, source_key, closes, closed_at, created_at`

export function timelineEntry(row: TimelineRow): StoredTimelineEntry {
  return {
    ...row,
    seq: wholeNumber(row.seq),
    vendor_order_id: row.vendor_order_id ?? undefined,
    category: row.category ?? undefined,
    recorded_at: instant(row.recorded_at),
    created_at: instant(row.created_at),
    closed_at: row.closed_at ? instant(row.closed_at) : null,
  }
}
