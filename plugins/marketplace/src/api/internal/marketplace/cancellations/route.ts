import { refuse, succeed } from "@dakkah/kernel"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

import { requestCancellationWorkflow } from "../../../../workflows/cancellation/workflows/request-cancellation"
import { RequestCancellation } from "../../../lib/cancellation-body"
import { answerForOrder } from "../answer"

const Body = RequestCancellation.extend({ order_id: z.string().min(1).max(128) })

/** The system itself wants an order, or a part of it, cancelled: `reason_code` says why (`StockDepleted`). One request per effect key. */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  await answerForOrder(request, response, async (order_id, { idempotency_key }) => {
    const body = Body.safeParse(request.body)
    if (!body.success) return refuse("invalid_body", z.prettifyError(body.error))
    if (!idempotency_key) return refuse("invalid_body", "Idempotency-Key: send the effect key as a header")
    const { reason, reason_code, vendor_order_ids, lines } = body.data
    const { result } = await requestCancellationWorkflow(request.scope).run({
      input: {
        ...{ order_id, reason, reason_code },
        wish: { vendor_order_ids, lines },
        actor_type: "system",
        actor_id: "",
        source_key: `system:/${idempotency_key}`,
      },
    })
    if (result.refusal) return refuse(result.refusal.code, result.refusal.message, { details: result.refusal.details })
    return succeed({ cancellation_id: result.cancellation_id }, { applied: result.applied })
  })
}
