import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { principalOf } from "../../../../../principal/principal"
import { settleRenewalWorkflow } from "../../../../../workflows/credential-renewal/workflows/settle-renewal"
import type { ReasonBody } from "../../../../lib/list-params"
import { originOf } from "../../../../lib/origin"

/** For what no stored secret settles: the credential was renewed at the other system, or is not needed any more. */
export async function POST(request: MedusaRequest<ReasonBody>, response: MedusaResponse): Promise<void> {
  const { result } = await settleRenewalWorkflow(request.scope).run({
    input: {
      id: String(request.params["id"]),
      settlement: {
        by: principalOf(request).actor_id,
        reason: request.validatedBody.reason,
        origin: originOf(request),
      },
    },
  })
  response.json({ credential_renewal: result })
}
