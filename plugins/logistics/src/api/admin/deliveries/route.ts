import { nodeFilter } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { deliveryFilters } from "./filters"
import { namesFor } from "./read"
import type { ListDeliveriesParams } from "./validators"
import { listView, type StoredDelivery } from "./view"

export const GET = async (req: AuthenticatedMedusaRequest<unknown, ListDeliveriesParams>, res: MedusaResponse) => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const nodes = await nodeFilter(req)
  const { data, metadata } = await query.graph({
    entity: "delivery",
    fields: req.queryConfig.fields,
    filters: { ...deliveryFilters(req.filterableFields), ...nodes },
    pagination: req.queryConfig.pagination,
  })
  const deliveries = data as unknown as StoredDelivery[]
  const names = await namesFor(req.scope, deliveries)
  res.json({
    deliveries: deliveries.map((delivery) => listView(delivery, names)),
    count: metadata?.count ?? 0,
    offset: metadata?.skip ?? 0,
    limit: metadata?.take ?? 0,
  })
}
