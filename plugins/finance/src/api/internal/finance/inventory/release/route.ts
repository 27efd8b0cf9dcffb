import { sendResult } from "@dakkah/kernel"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { releaseOrderInventoryWorkflow } from "../../../../../workflows"
import type { OrderBody } from "../../validators"

/** Ensures that nothing is reserved for the order. */
export const POST = async (req: MedusaRequest<OrderBody>, res: MedusaResponse) => {
  const { result } = await releaseOrderInventoryWorkflow(req.scope).run({
    input: { order_id: req.validatedBody.order_id },
  })
  sendResult(res, result)
}
