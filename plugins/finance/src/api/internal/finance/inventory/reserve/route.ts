import { sendResult } from "@dakkah/kernel"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { reserveOrderInventoryWorkflow } from "../../../../../workflows"
import type { ReserveBody } from "../../validators"

/** Ensures that every line with managed stock is reserved. The order's own lines count, not the caller's. */
export const POST = async (req: MedusaRequest<ReserveBody>, res: MedusaResponse) => {
  const { result } = await reserveOrderInventoryWorkflow(req.scope).run({
    input: { order_id: req.validatedBody.order_id },
  })
  sendResult(res, result)
}
