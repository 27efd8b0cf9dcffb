import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { EXPORT_LIMIT, sendCsv } from "../../lib/csv"

const COLUMNS = [
  "id",
  "name",
  "handle",
  "legal_name",
  "status",
  "email",
  "phone",
  "locale",
  "currency_code",
  "created_at",
] as const

/** The filtered list as CSV. */
export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const pagination = { skip: 0, take: EXPORT_LIMIT, order: { name: "ASC" as const } }
  const { data } = await query.graph({
    entity: "vendor",
    fields: [...COLUMNS],
    filters: request.filterableFields,
    pagination,
  })
  const rows = data as unknown as Record<(typeof COLUMNS)[number], unknown>[]
  sendCsv(
    response,
    "vendors",
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => row[column])),
  )
}
