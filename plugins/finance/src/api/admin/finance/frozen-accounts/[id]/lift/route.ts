import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { liftFreezeOfAccountWorkflow } from "../../../../../../workflows"
import type { LiftBody } from "../../../validators"

/** Somebody looked at it: the account may order again. */
export const POST = async (req: AuthenticatedMedusaRequest<LiftBody>, res: MedusaResponse) => {
  const input = {
    id: req.params.id ?? "",
    reason: req.validatedBody.reason,
    lifted_by: req.auth_context.actor_id,
  }
  const { result } = await liftFreezeOfAccountWorkflow(req.scope).run({ input })
  res.json({ frozen_account: result })
}
