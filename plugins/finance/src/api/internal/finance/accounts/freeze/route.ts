import { sendResult, serviceContext } from "@dakkah/kernel"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { freezeAccountOfOrderWorkflow } from "../../../../../workflows"
import type { FreezeBody } from "../../validators"

/** 8.5, freeze account: ensures that whoever placed the order places no other. */
export const POST = async (req: MedusaRequest<FreezeBody>, res: MedusaResponse) => {
  const { order_id, reason } = req.validatedBody
  const source_key = serviceContext(req).idempotency_key || `${order_id}/account_freeze`
  const { result } = await freezeAccountOfOrderWorkflow(req.scope).run({ input: { order_id, reason, source_key } })
  sendResult(res, result)
}
