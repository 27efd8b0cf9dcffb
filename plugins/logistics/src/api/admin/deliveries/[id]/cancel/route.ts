import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { changeDeliveryWorkflow } from "../../../../../workflows/delivery/workflows/change-delivery"
import { changeOf } from "../../change"
import { sendChanged } from "../../send-changed"
import type { CancelBody } from "../../validators"

export const POST = async (req: AuthenticatedMedusaRequest<CancelBody>, res: MedusaResponse) => {
  const { reason, version } = req.validatedBody
  const { result } = await changeDeliveryWorkflow(req.scope).run({
    input: { ...(await changeOf(req, version)), to: "cancelled", note: reason },
  })
  await sendChanged(req, res, result)
}
