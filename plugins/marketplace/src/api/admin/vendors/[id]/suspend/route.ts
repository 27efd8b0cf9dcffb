import { originOf } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { suspendVendorWorkflow } from "../../../../../workflows/vendor/workflows/suspend-vendor"
import { readVendor } from "../../read-vendor"
import type { SuspendVendorBody } from "../../validators"

export async function POST(
  request: AuthenticatedMedusaRequest<SuspendVendorBody>,
  response: MedusaResponse,
): Promise<void> {
  const id = request.params.id ?? ""
  await suspendVendorWorkflow(request.scope).run({
    input: { id, reason: request.validatedBody.reason, origin: originOf(request) },
  })
  response.json({ vendor: await readVendor(request.scope, id, request.queryConfig.fields) })
}
