import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { PreviewCancellationBody } from "../../../../../lib/cancellation-body"
import { previewCancellation, requireOwnOrder, sendRefusal } from "../../../../../lib/cancellations"

/** What would come back. Writes nothing. */
export async function POST(request: MedusaRequest<PreviewCancellationBody>, response: MedusaResponse): Promise<void> {
  const order_id = String(request.params["id"])
  await requireOwnOrder(request.scope, order_id, undefined)
  const { plan, refusal } = await previewCancellation(request.scope, order_id, request.validatedBody, "merchant")
  if (refusal) return sendRefusal(response, refusal)
  response.json({ preview: plan })
}
