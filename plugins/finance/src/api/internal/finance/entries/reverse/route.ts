import { sendResult, serviceContext } from "@dakkah/kernel"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { reverseSaleEntriesOfOrderWorkflow } from "../../../../../workflows"
import type { ReverseEntriesBody } from "../../validators"

/** Ensures that the order's sale, or what one cancellation gives back of it, is taken back in the ledger. */
export const POST = async (req: MedusaRequest<ReverseEntriesBody>, res: MedusaResponse) => {
  const { tenant_id } = serviceContext(req)
  const { result } = await reverseSaleEntriesOfOrderWorkflow(req.scope).run({
    input: { tenant_id, ...req.validatedBody },
  })
  sendResult(res, result)
}
