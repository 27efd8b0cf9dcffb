import { principalOf } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { PreviewCancellationBody } from "../../../../../lib/cancellation-body"
import { previewCancellation, requireOwnOrder, sendRefusal } from "../../../../../lib/cancellations"

/** What would come back. Writes nothing. */
export async function POST(
  request: AuthenticatedMedusaRequest<PreviewCancellationBody>,
  response: MedusaResponse,
): Promise<void> {
  const order_id = String(request.params["id"])
  await requireOwnOrder(request.scope, order_id, principalOf(request).actor_id)
  const { plan, refusal } = await previewCancellation(request.scope, order_id, request.validatedBody, "customer")
  if (refusal) return sendRefusal(response, refusal)
  response.json({ preview: plan })
}
