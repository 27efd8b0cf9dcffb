import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { createVendorWorkflow } from "../../../workflows/vendor/workflows/create-vendor"
import { readVendor } from "./read-vendor"
import type { CreateVendorBody } from "./validators"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: vendors, metadata } = await query.graph({
    entity: "vendor",
    ...request.queryConfig,
    filters: request.filterableFields,
  })
  response.json({ vendors, count: metadata?.count ?? 0, offset: metadata?.skip ?? 0, limit: metadata?.take ?? 0 })
}

export async function POST(
  request: AuthenticatedMedusaRequest<CreateVendorBody>,
  response: MedusaResponse,
): Promise<void> {
  const { result } = await createVendorWorkflow(request.scope).run({ input: request.validatedBody })
  response.status(201).json({ vendor: await readVendor(request.scope, result?.id ?? "", request.queryConfig.fields) })
}
