import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { endConnectorSecretWorkflow } from "../../../../../workflows/connector-secret/workflows/end-connector-secret"
import type { ReasonBody } from "../../../../lib/list-params"
import { originOf } from "../../../../lib/origin"

/** Ends a version now: what was signed with it is refused from here on. */
export async function POST(request: MedusaRequest<ReasonBody>, response: MedusaResponse): Promise<void> {
  const { result } = await endConnectorSecretWorkflow(request.scope).run({
    input: { id: String(request.params["id"]), reason: request.validatedBody.reason, origin: originOf(request) },
  })
  response.json({ connector_secret: result })
}
