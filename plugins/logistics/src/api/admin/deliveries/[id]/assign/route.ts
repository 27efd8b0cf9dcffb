import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { changeDeliveryWorkflow } from "../../../../../workflows/delivery/workflows/change-delivery"
import { readDriver } from "../../../drivers/read"
import { changeOf } from "../../change"
import { sendChanged } from "../../send-changed"
import type { AssignBody } from "../../validators"

export const POST = async (req: AuthenticatedMedusaRequest<AssignBody>, res: MedusaResponse) => {
  const { driver_id, note, version } = req.validatedBody
  await readDriver(req, driver_id)
  const { result } = await changeDeliveryWorkflow(req.scope).run({
    input: { ...(await changeOf(req, version)), to: "assigned", driver_id, note },
  })
  await sendChanged(req, res, result)
}
