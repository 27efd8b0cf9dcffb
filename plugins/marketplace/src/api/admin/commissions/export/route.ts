import { toMajorUnits } from "@dakkah/contracts"
import { sendCsv } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

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
export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const order = { ...(request.queryConfig.pagination.order ?? { posted_at: "DESC" as const }), id: "DESC" as const }
  await sendCsv<Row>(response, "commissions", COLUMNS, async (take, skip) => {
    const { data } = await query.graph({
      entity: "commission_transaction",
      fields: COMMISSION_FIELDS,
      filters: request.filterableFields,
      pagination: { take, skip, order },
    })
    return data as Row[]
  })
}
