import { sendResult } from "@dakkah/kernel"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ensurePaymentCapturedWorkflow } from "../../../../../workflows"
import type { PaymentBody } from "../../validators"

/** Ensures that the order's money is captured; `deferred` for cash and bank transfers that a person has yet to see. */
export const POST = async (req: MedusaRequest<PaymentBody>, res: MedusaResponse) => {
  const { order_id, payment_intent_id, currency_code } = req.validatedBody
  const { result } = await ensurePaymentCapturedWorkflow(req.scope).run({
    input: { order_id, payment_intent_id, currency_code },
  })
  sendResult(res, result)
}
