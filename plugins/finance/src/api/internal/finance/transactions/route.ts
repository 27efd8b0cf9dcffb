import { sendResult } from "@dakkah/kernel"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ensureOrderTransactionsWorkflow } from "../../../../workflows"
import type { TransactionBody } from "../validators"

/** Ensures that the order's transactions hold the capture. */
export const POST = async (req: MedusaRequest<TransactionBody>, res: MedusaResponse) => {
  const { order_id, payment_id } = req.validatedBody
  const { result } = await ensureOrderTransactionsWorkflow(req.scope).run({ input: { order_id, payment_id } })
  sendResult(res, result)
}
