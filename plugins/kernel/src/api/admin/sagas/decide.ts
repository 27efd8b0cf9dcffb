import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { SagaResolution } from "../../../modules/kernel/types"
import { principalOf } from "../../../principal/principal"
import { resolveSagaWorkflow } from "../../../workflows/saga/workflows/resolve-saga"
import type { ReasonBody } from "../../lib/list-params"
import { originOf } from "../../lib/origin"

/** Answers 202: the decision is kept and on its way, the workflow takes it up when the relay has delivered it. */
export async function decideSaga(
  request: MedusaRequest<ReasonBody>,
  response: MedusaResponse,
  resolution: SagaResolution,
): Promise<void> {
  const id = String(request.params["id"])
  const { actor_id } = principalOf(request)
  const { result } = await resolveSagaWorkflow(request.scope).run({
    input: { id, resolution, reason: request.validatedBody.reason, actor_id, origin: originOf(request) },
  })
  response.status(202).json({ saga: { id, workflow_id: result.workflow_id, resolution } })
}
