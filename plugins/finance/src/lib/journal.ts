import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { minorUnits } from "../rules/minor-units"

export interface JournalFilter {
  q?: string
  kind?: string[]
  order_id?: string
  vendor_order_id?: string
  currency_code?: string
  from?: string
  to?: string
}

/** An entry as pages show it. */
export interface JournalRow {
  id: string
  source_key: string
  kind: string
  reference_type: string
  reference_id: string
  order_id: string | null
  vendor_order_id: string | null
  currency_code: string
  posted_at: string
  description: string
  reverses_id: string | null
  chain: string
  sequence: number
}

interface Pagination {
  take?: number
  skip?: number
  order?: Record<string, string>
}

export async function listJournal(
  container: MedusaContainer,
  { from, to, currency_code, ...filter }: JournalFilter,
  fields: string[],
  pagination: Pagination,
): Promise<{ rows: JournalRow[]; count: number }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const posted_at = { ...(from ? { $gte: new Date(from) } : {}), ...(to ? { $lt: new Date(to) } : {}) }
  const { data, metadata } = await query.graph({
    entity: "journal_entry",
    fields,
    filters: {
      ...filter,
      ...(currency_code ? { currency_code: currency_code.toUpperCase() } : {}),
      ...(from || to ? { posted_at } : {}),
    } as Record<string, unknown>,
    pagination,
  })
  const rows = (data as unknown as JournalRow[]).map((row) => ({ ...row, sequence: minorUnits(row.sequence) }))
  return { rows, count: metadata?.count ?? rows.length }
}
