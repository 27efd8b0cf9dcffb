import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { saveUserOfVendorWorkflow } from "../../../../../workflows/vendor/workflows/save-vendor-user"
import { readVendor } from "../../read-vendor"
import type { SaveVendorUserBody } from "../../validators"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { ...request.filterableFields, vendor_id: request.params.id }
  const { data: vendor_users, metadata } = await query.graph({ entity: "vendor_user", ...request.queryConfig, filters })
  response.json({ vendor_users, count: metadata?.count ?? 0, offset: metadata?.skip ?? 0, limit: metadata?.take ?? 0 })
}

export async function POST(
  request: AuthenticatedMedusaRequest<SaveVendorUserBody>,
  response: MedusaResponse,
): Promise<void> {
  const vendor_id = request.params.id ?? ""
  await readVendor(request.scope, vendor_id, ["id"])
  const { result } = await saveUserOfVendorWorkflow(request.scope).run({
    input: { ...request.validatedBody, vendor_id },
  })
  const { id, email, name, role, status } = result
  response.status(201).json({ vendor_user: { id, email, name, role, status } })
}
