import { sendCsv } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

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

type Row = Record<(typeof COLUMNS)[number], unknown>

/** The filtered list as CSV, in its order. */
export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const order = { ...(request.queryConfig.pagination.order ?? { name: "ASC" as const }), id: "ASC" as const }
  await sendCsv<Row>(response, "vendors", COLUMNS, async (take, skip) => {
    const { data } = await query.graph({
      entity: "vendor",
      fields: [...COLUMNS],
      filters: request.filterableFields,
      pagination: { take, skip, order },
    })
    return data as Row[]
  })
}
