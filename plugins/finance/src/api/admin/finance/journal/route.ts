import { sendCsv } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listJournal, type JournalRow } from "../../../../lib/journal"
import type { JournalQuery } from "../validators"

const COLUMNS: (keyof JournalRow)[] = [
  "sequence",
  "posted_at",
  "kind",
  "description",
  "currency_code",
  "order_id",
  "vendor_order_id",
  "reference_type",
  "reference_id",
  "reverses_id",
  "source_key",
  "id",
]

/** Journal entries, newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { format, limit, offset, order: _order, ...filter } = req.validatedQuery as unknown as JournalQuery
  const { fields, pagination } = req.queryConfig
  if (format === "csv") {
    const read = async (take: number, skip: number) =>
      (await listJournal(req.scope, filter, fields, { ...pagination, take, skip })).rows
    return sendCsv(res, "journal", COLUMNS, read)
  }
  const { rows, count } = await listJournal(req.scope, filter, fields, pagination)
  res.json({ journal_entries: rows, count, limit, offset })
}
