import { sendResult, serviceContext, succeed } from "@dakkah/kernel"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createPaymentEntriesWorkflow, createSaleEntriesWorkflow } from "../../../../../workflows"
import type { PostingBody } from "../../validators"

/** Ensures the entries of a kind. For money, amounts are those that core and the gateway agree on, not the caller's. */
export const POST = async (req: MedusaRequest<PostingBody>, res: MedusaResponse) => {
  const { order_id, kind } = req.validatedBody
  const { tenant_id } = serviceContext(req)
  const input = { tenant_id, order_id }
  if (kind === "order") {
    const { result } = await createSaleEntriesWorkflow(req.scope).run({ input })
    return sendResult(res, result)
  }
  const { result } = await createPaymentEntriesWorkflow(req.scope).run({ input })
  sendResult(
    res,
    succeed({ journal_entry_ids: result.map(({ id }) => id) }, { applied: result.some(({ applied }) => applied) }),
  )
}
