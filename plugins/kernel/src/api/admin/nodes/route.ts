import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { ListNodesParams } from "./validators"

/** The city's tree as this shop has it, from the root downwards. */
export async function GET(request: MedusaRequest<unknown, ListNodesParams>, response: MedusaResponse): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "node",
    fields: ["id", "parent_id", "kind", "name", "path"],
    filters: request.filterableFields,
    pagination: { ...request.queryConfig.pagination, order: { path: "ASC" } },
  })
  response.json({ nodes: data, count: metadata?.count ?? 0, offset: metadata?.skip ?? 0, limit: metadata?.take ?? 0 })
}
