import { requireNode } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createDriverWorkflow } from "../../../workflows/driver/workflows/create-driver"
import { homeFilter, readDriver } from "./read"
import type { CreateDriverBody } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "driver",
    fields: req.queryConfig.fields,
    filters: { ...req.filterableFields, ...(await homeFilter(req)) },
    pagination: req.queryConfig.pagination,
  })
  res.json({ drivers: data, count: metadata?.count ?? 0, offset: metadata?.skip ?? 0, limit: metadata?.take ?? 0 })
}

export const POST = async (req: AuthenticatedMedusaRequest<CreateDriverBody>, res: MedusaResponse) => {
  await requireNode(req, req.validatedBody.home_node_id)
  const { result } = await createDriverWorkflow(req.scope).run({ input: req.validatedBody })
  res.status(201).json({ driver: await readDriver(req, result.id) })
}
