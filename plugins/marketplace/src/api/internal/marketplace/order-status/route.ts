import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { refuse } from "@dakkah/kernel"

import { findCancellation } from "../../../../orders/cancellation-payload"
import { carryOutCancellationWorkflow } from "../../../../workflows/cancellation/workflows/carry-out-cancellation"
import { cancelPlacedOrderWorkflow } from "../../../../workflows/order/workflows/cancel-placed-order"
import { answerForOrder } from "../answer"

const Body = z.object({
  status: z.literal("cancelled"),
  reason: z.string().min(1).max(4_000),
  cancellation_id: z.string().min(1).max(128).optional(),
})

/** WF-003, and the undo of a placement: ensures that the order is cancelled, whole or in the pieces that a request names. */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  await answerForOrder(request, response, async (order_id, { actor_id }) => {
    const body = Body.safeParse(request.body)
    if (!body.success) return refuse("invalid_body", z.prettifyError(body.error))
    const { reason, cancellation_id } = body.data
    const input = { order_id, reason, canceled_by: actor_id }
    if (cancellation_id !== undefined) {
      const { whole } = await findCancellation(request.scope, cancellation_id)
      const { result } = await carryOutCancellationWorkflow(request.scope).run({
        input: { ...input, cancellation_id, whole },
      })
      return result
    }
    const { result } = await cancelPlacedOrderWorkflow(request.scope).run({ input })
    return result
  })
}
