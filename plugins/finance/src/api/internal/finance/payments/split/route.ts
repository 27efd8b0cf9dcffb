import type { SplitResult } from "@dakkah/contracts"
import { sendResult, succeed } from "@dakkah/kernel"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SplitBody } from "../../validators"

/** The offline gateway moves nothing to vendors: their share stands in the ledger until payout. */
export const POST = (req: MedusaRequest<SplitBody>, res: MedusaResponse) => {
  const { order_id, vendor_splits } = req.validatedBody
  const transfers = vendor_splits.map(({ vendor_id, amount, commission_amount }) => ({
    vendor_id,
    reference: `ledger:${order_id}`,
    amount: amount - commission_amount,
  }))
  sendResult(res, succeed<SplitResult>({ method: "ledger", transfers }, { applied: false }))
}
