import { originOf } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { reactivateVendorWorkflow } from "../../../../../workflows/vendor/workflows/reactivate-vendor"
import { readVendor } from "../../read-vendor"

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const id = request.params.id ?? ""
  await reactivateVendorWorkflow(request.scope).run({ input: { id, origin: originOf(request) } })
  response.json({ vendor: await readVendor(request.scope, id, request.queryConfig.fields) })
}
