import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { recoverCartWorkflow } from "../../../../../workflows/recovery/workflows/recover-cart"
import type { ReasonBody } from "../../../../lib/list-params"
import { originOf } from "../../../../lib/origin"

/** Places the order whole, or takes it back and opens the cart again. Answers what was done; where there is nothing to do, nothing. */
export async function POST(request: AuthenticatedMedusaRequest<ReasonBody>, response: MedusaResponse): Promise<void> {
  const { result } = await recoverCartWorkflow(request.scope).run({
    input: {
      cart_id: String(request.params["cart_id"]),
      asked_by: "operator",
      reason: request.validatedBody.reason,
      origin: originOf(request),
    },
  })
  response.json({ recovery: result })
}
