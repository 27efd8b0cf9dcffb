import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { auditFilters } from "./filters"
import type { AuditFilterParams } from "./validators"

export async function GET(request: MedusaRequest<unknown, AuditFilterParams>, response: MedusaResponse): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { fields, pagination } = request.queryConfig
  const { data, metadata } = await query.graph({
    entity: "audit_log",
    fields,
    filters: auditFilters(request.filterableFields),
    pagination,
  })
  // A bigint comes as text from the driver.
  const entries = data.map((entry) => ({ ...entry, position: Number(entry.position) }))
  response.json({ entries, count: metadata?.count ?? 0, offset: metadata?.skip ?? 0, limit: metadata?.take ?? 0 })
}
