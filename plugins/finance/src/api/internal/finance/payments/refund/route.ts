import { sendResult, serviceContext } from "@dakkah/kernel"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ensurePaymentRefundedWorkflow } from "../../../../../workflows"
import type { PaymentBody } from "../../validators"

/** Undo of a capture: refunds what was captured, cancels what was only authorised, posts both. */
export const POST = async (req: MedusaRequest<PaymentBody>, res: MedusaResponse) => {
  const { order_id, payment_intent_id } = req.validatedBody
  const { tenant_id } = serviceContext(req)
  const { result } = await ensurePaymentRefundedWorkflow(req.scope).run({
    input: { tenant_id, order_id, payment_intent_id },
  })
  sendResult(res, result)
}
