import { sendResult, serviceContext } from "@dakkah/kernel"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { reverseSaleEntriesOfOrderWorkflow } from "../../../../../workflows"
import type { OrderBody } from "../../validators"

/** Ensures that the order's sale is taken back in the ledger. */
export const POST = async (req: MedusaRequest<OrderBody>, res: MedusaResponse) => {
  const { tenant_id } = serviceContext(req)
  const { result } = await reverseSaleEntriesOfOrderWorkflow(req.scope).run({
    input: { tenant_id, order_id: req.validatedBody.order_id },
  })
  sendResult(res, result)
}
