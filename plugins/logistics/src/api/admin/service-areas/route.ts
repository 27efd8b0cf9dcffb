import { nodeFilter, requireNode } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createServiceAreaWorkflow } from "../../../workflows/service-area/workflows/create-service-area"
import { readServiceArea } from "./read"
import type { CreateServiceAreaBody } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "service_area",
    fields: req.queryConfig.fields,
    filters: { ...req.filterableFields, ...(await nodeFilter(req)) },
    pagination: req.queryConfig.pagination,
  })
  res.json({
    service_areas: data,
    count: metadata?.count ?? 0,
    offset: metadata?.skip ?? 0,
    limit: metadata?.take ?? 0,
  })
}

export const POST = async (req: AuthenticatedMedusaRequest<CreateServiceAreaBody>, res: MedusaResponse) => {
  await requireNode(req, req.validatedBody.node_id)
  const { result } = await createServiceAreaWorkflow(req.scope).run({ input: req.validatedBody })
  res.status(201).json({ service_area: await readServiceArea(req, result.id) })
}
