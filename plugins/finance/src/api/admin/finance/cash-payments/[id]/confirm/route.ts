import { currentTenant } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { findDeferred } from "../../../../../../lib/deferred-payments"
import { confirmDeferredPaymentWorkflow } from "../../../../../../workflows"
import type { ConfirmCashBody } from "../../../validators"

/** The cash is in the till: it is captured and posted. Confirming again changes nothing. */
export const POST = async (req: AuthenticatedMedusaRequest<ConfirmCashBody>, res: MedusaResponse) => {
  const payment = await findDeferred(req.scope, req.params.id ?? "", "cash_on_delivery")
  const { result } = await confirmDeferredPaymentWorkflow(req.scope).run({
    input: {
      tenant_id: currentTenant(),
      order_id: payment.order_id,
      payment_id: payment.payment_id,
      intent_id: payment.id,
      confirmed_by: req.auth_context.actor_id,
      reference: req.validatedBody.receipt,
    },
  })
  if (!result.success) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, result.error?.message ?? "refused")
  res.json({ cash_payment: await findDeferred(req.scope, payment.id, "cash_on_delivery"), capture: result.data })
}
