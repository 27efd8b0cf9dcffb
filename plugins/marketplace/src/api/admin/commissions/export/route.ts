import { toMajorUnits } from "@dakkah/contracts"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { EXPORT_LIMIT, sendCsv } from "../../../lib/csv"
import { COMMISSION_FIELDS } from "../../commission-rules/query-config"

/** The filtered book as CSV, newest first; amounts as exact decimal text in major units. */
export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const pagination = { skip: 0, take: EXPORT_LIMIT, order: { posted_at: "DESC" as const } }
  const filters = request.filterableFields
  const { data } = await query.graph({
    entity: "commission_transaction",
    fields: COMMISSION_FIELDS,
    filters,
    pagination,
  })
  const rows = data as unknown as (Record<string, unknown> & { amount: number; currency_code: string })[]
  const cell = (row: (typeof rows)[number], column: string): unknown =>
    column === "amount" ? Number(toMajorUnits(BigInt(row.amount), row.currency_code)) : row[column]
  sendCsv(
    response,
    "commissions",
    COMMISSION_FIELDS,
    rows.map((row) => COMMISSION_FIELDS.map((column) => cell(row, column))),
  )
}
