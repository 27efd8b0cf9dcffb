import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { NEWEST_FIRST } from "../query-config"
import type { ListDifferencesParams } from "../validators"

/** The lines of one run, or of all. */
export async function GET(
  request: MedusaRequest<unknown, ListDifferencesParams>,
  response: MedusaResponse,
): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { fields, pagination } = request.queryConfig
  const { data, metadata } = await query.graph({
    entity: "reconciliation_difference",
    fields,
    filters: request.filterableFields,
    pagination: { ...pagination, order: pagination.order ?? NEWEST_FIRST },
  })
  const { count = 0, skip = 0, take = 0 } = metadata ?? {}
  response.json({ differences: data, count, offset: skip, limit: take })
}
