import { principalOf } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { RequestCancellationBody } from "../../../../lib/cancellation-body"
import { readCancellations, requireOwnOrder, sendRefusal } from "../../../../lib/cancellations"
import { requestCancellation } from "../../../../lib/request-cancellation"

/** The cancellations of an own order, and what the shopper may still cancel of it. */
export async function GET(request: AuthenticatedMedusaRequest<unknown>, response: MedusaResponse): Promise<void> {
  const order_id = String(request.params["id"])
  await requireOwnOrder(request.scope, order_id, principalOf(request).actor_id)
  response.json(await readCancellations(request.scope, order_id, "customer"))
}

/** A shopper cancels an own order, or a part of it, while the shop allows it. 202: accepted, not yet done. */
export async function POST(
  request: AuthenticatedMedusaRequest<RequestCancellationBody>,
  response: MedusaResponse,
): Promise<void> {
  const order_id = String(request.params["id"])
  await requireOwnOrder(request.scope, order_id, principalOf(request).actor_id)
  const answer = await requestCancellation(request, order_id, "customer", request.validatedBody)
  if (answer.refusal) return sendRefusal(response, answer.refusal)
  const { cancellations } = await readCancellations(request.scope, order_id, "customer")
  response.status(202).json({ cancellation: cancellations.find(({ id }) => id === answer.cancellation_id) })
}
