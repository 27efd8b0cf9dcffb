import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { proveDeliveryWorkflow } from "../../../../../workflows/delivery/workflows/prove-delivery"
import { changeOf } from "../../change"
import { sendChanged } from "../../send-changed"
import type { ProofBody } from "../../validators"

export const POST = async (req: AuthenticatedMedusaRequest<ProofBody>, res: MedusaResponse) => {
  const { version, at, note, kind, recipient_name, lat, lng, ...evidence } = req.validatedBody
  const code = "code" in evidence ? evidence.code : undefined
  const picture = "picture" in evidence ? evidence.picture : null
  const location = lat !== undefined && lng !== undefined ? { lat, lng } : null
  const { result } = await proveDeliveryWorkflow(req.scope).run({
    input: {
      change: { ...(await changeOf(req, version)), at, note, location },
      proof: { kind, code, recipient_name, lat, lng },
      picture,
    },
  })
  await sendChanged(req, res, result)
}
