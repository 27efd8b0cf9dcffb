import { sendResult, serviceContext } from "@dakkah/kernel"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ensurePartRefundedWorkflow } from "../../../../../workflows"
import type { RefundPartBody } from "../../validators"

/** WF-003: gives back what one cancellation takes off an order, once. */
export const POST = async (req: MedusaRequest<RefundPartBody>, res: MedusaResponse) => {
  const { tenant_id } = serviceContext(req)
  const { order_id, payment_intent_id, cancellation_id, amount, whole } = req.validatedBody
  const { result } = await ensurePartRefundedWorkflow(req.scope).run({
    input: { tenant_id, order_id, payment_intent_id, cancellation_id, amount, whole },
  })
  sendResult(res, result)
}
