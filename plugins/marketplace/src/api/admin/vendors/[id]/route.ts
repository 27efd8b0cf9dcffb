import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { updateVendorWorkflow } from "../../../../workflows/vendor/workflows/update-vendor"
import { readVendor } from "../read-vendor"
import type { UpdateVendorBody } from "../validators"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  response.json({ vendor: await readVendor(request.scope, request.params.id ?? "", request.queryConfig.fields) })
}

export async function POST(
  request: AuthenticatedMedusaRequest<UpdateVendorBody>,
  response: MedusaResponse,
): Promise<void> {
  const id = request.params.id ?? ""
  await updateVendorWorkflow(request.scope).run({ input: { ...request.validatedBody, id } })
  response.json({ vendor: await readVendor(request.scope, id, request.queryConfig.fields) })
}
