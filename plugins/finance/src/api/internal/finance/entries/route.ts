import { sendResult, serviceContext } from "@dakkah/kernel"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createSaleEntriesWorkflow } from "../../../../workflows"
import type { OrderBody } from "../validators"

/** Ensures the entries of the order's sale: one per vendor order. */
export const POST = async (req: MedusaRequest<OrderBody>, res: MedusaResponse) => {
  const { tenant_id } = serviceContext(req)
  const { result } = await createSaleEntriesWorkflow(req.scope).run({
    input: { tenant_id, order_id: req.validatedBody.order_id },
  })
  sendResult(res, result)
}
