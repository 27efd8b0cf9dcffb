import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Vendor orders with their money, whole minor units. */
export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const filters = request.filterableFields
  const { data: vendor_orders, metadata } = await query.graph({
    entity: "vendor_order",
    ...request.queryConfig,
    filters,
  })
  response.json({ vendor_orders, count: metadata?.count ?? 0, offset: metadata?.skip ?? 0, limit: metadata?.take ?? 0 })
}
