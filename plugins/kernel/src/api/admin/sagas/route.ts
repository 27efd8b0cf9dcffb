import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { STUCK_FIRST } from "./query-config"
import type { ListSagasParams } from "./validators"

export async function GET(request: MedusaRequest<unknown, ListSagasParams>, response: MedusaResponse): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { fields, pagination } = request.queryConfig
  const { data, metadata } = await query.graph({
    entity: "saga",
    fields,
    filters: request.filterableFields,
    pagination: { ...pagination, order: pagination.order ?? STUCK_FIRST },
  })
  response.json({ sagas: data, count: metadata?.count ?? 0, offset: metadata?.skip ?? 0, limit: metadata?.take ?? 0 })
}
