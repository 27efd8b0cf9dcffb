import { currentTenant } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { findDeferred } from "../../../../../../lib/deferred-payments"
import { confirmDeferredPaymentWorkflow } from "../../../../../../workflows"
import type { MatchBody } from "../../../validators"

/** The operator found the transfer on the bank's statement: the money is captured and posted. Matching again changes nothing. */
export const POST = async (req: AuthenticatedMedusaRequest<MatchBody>, res: MedusaResponse) => {
  const { bank_reference, amount, currency_code } = req.validatedBody
  const transfer = await findDeferred(req.scope, req.params.id ?? "", "bank_transfer")
  if (transfer.amount !== amount || transfer.currency_code !== currency_code.toUpperCase()) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `amount_mismatch: the order asks for ${transfer.amount} ${transfer.currency_code} (minor units), the statement says ${amount} ${currency_code}. Send it back, or agree with the customer first`,
    )
  }
  const { result } = await confirmDeferredPaymentWorkflow(req.scope).run({
    input: {
      tenant_id: currentTenant(),
      order_id: transfer.order_id,
      payment_id: transfer.payment_id,
      intent_id: transfer.id,
      confirmed_by: req.auth_context.actor_id,
      reference: bank_reference,
    },
  })
  if (!result.success) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, result.error?.message ?? "refused")
  res.json({ bank_transfer: await findDeferred(req.scope, transfer.id, "bank_transfer"), capture: result.data })
}
