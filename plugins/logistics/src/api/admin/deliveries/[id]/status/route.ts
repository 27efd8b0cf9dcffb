import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { changeDeliveryWorkflow } from "../../../../../workflows/delivery/workflows/change-delivery"
import { changeOf } from "../../change"
import { sendChanged } from "../../send-changed"
import type { StatusBody } from "../../validators"

export const POST = async (req: AuthenticatedMedusaRequest<StatusBody>, res: MedusaResponse) => {
  const { status, version, ...fact } = req.validatedBody
  const { result } = await changeDeliveryWorkflow(req.scope).run({
    input: { ...(await changeOf(req, version)), ...fact, to: status },
  })
  await sendChanged(req, res, result)
}
