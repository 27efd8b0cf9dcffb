import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { RequestCancellationBody } from "../../../../lib/cancellation-body"
import { readCancellations, requireOwnOrder, sendRefusal } from "../../../../lib/cancellations"
import { requestCancellation } from "../../../../lib/request-cancellation"

/** An order's cancellations and what of it is left to cancel. */
export async function GET(request: MedusaRequest<unknown>, response: MedusaResponse): Promise<void> {
  const order_id = String(request.params["id"])
  await requireOwnOrder(request.scope, order_id, undefined)
  response.json(await readCancellations(request.scope, order_id, "merchant"))
}

/** Asks for a cancellation; WF-003 carries it out. 202: accepted, and counted, not yet done. */
export async function POST(request: MedusaRequest<RequestCancellationBody>, response: MedusaResponse): Promise<void> {
  const order_id = String(request.params["id"])
  await requireOwnOrder(request.scope, order_id, undefined)
  const answer = await requestCancellation(request, order_id, "merchant", request.validatedBody)
  if (answer.refusal) return sendRefusal(response, answer.refusal)
  const { cancellations } = await readCancellations(request.scope, order_id, "merchant")
  response.status(202).json({ cancellation: cancellations.find(({ id }) => id === answer.cancellation_id) })
}
