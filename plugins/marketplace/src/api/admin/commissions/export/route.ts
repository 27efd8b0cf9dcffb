import { toMajorUnits } from "@dakkah/contracts"
import { sendListCsv } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { COMMISSION_FIELDS } from "../../commission-rules/query-config"

type Row = Record<string, unknown> & { amount: number; currency_code: string }

/** Amounts as exact decimal text in major units; everything else as it is stored. */
const COLUMNS = Object.fromEntries(
  COMMISSION_FIELDS.map((field) => [
    field,
    (row: Row) => (field === "amount" ? toMajorUnits(BigInt(row.amount), row.currency_code) : row[field]),
  ]),
)

/** The filtered book as CSV, in its order; the newest first where none is asked for. */
export const GET = (request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> =>
  sendListCsv<Row>(request, response, {
    name: "commissions",
    entity: "commission_transaction",
    columns: COLUMNS,
    order: { posted_at: "DESC" },
  })
