import { sendResult } from "@dakkah/kernel"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { releaseOrderInventoryWorkflow } from "../../../../../workflows"
import type { ReleaseBody } from "../../validators"

/** Ensures that nothing is reserved for the order, or no more for some lines than is left of them. */
export const POST = async (req: MedusaRequest<ReleaseBody>, res: MedusaResponse) => {
  const { result } = await releaseOrderInventoryWorkflow(req.scope).run({
    input: req.validatedBody,
  })
  sendResult(res, result)
}
