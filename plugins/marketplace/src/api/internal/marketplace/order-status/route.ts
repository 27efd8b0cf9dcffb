import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { refuse } from "@dakkah/kernel"

import { cancelPlacedOrderWorkflow } from "../../../../workflows/order/workflows/cancel-placed-order"
import { answerForOrder } from "../answer"

const Body = z.object({ status: z.literal("cancelled"), reason: z.string().min(1).max(4_000) })

/** WF-003, and the undo of a placement: ensures that the order is cancelled whole. */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  await answerForOrder(request, response, async (order_id, { actor_id }) => {
    const body = Body.safeParse(request.body)
    if (!body.success) return refuse("invalid_body", z.prettifyError(body.error))
    const input = { order_id, reason: body.data.reason, canceled_by: actor_id }
    const { result } = await cancelPlacedOrderWorkflow(request.scope).run({ input })
    return result
  })
}
