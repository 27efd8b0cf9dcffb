import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { decideOutboxEventWorkflow } from "../../../workflows/outbox/workflows/decide-event"
import type { ReasonBody } from "../../lib/list-params"
import { originOf } from "../../lib/origin"

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export async function decideEvent(
  request: MedusaRequest<ReasonBody>,
  response: MedusaResponse,
  verdict: "retry" | "discard",
): Promise<void> {
  const id = String(request.params["id"])
  if (!UUID.test(id)) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Event ${id} is not in the outbox`)
  try {
    await decideOutboxEventWorkflow(request.scope).run({
      input: { id, verdict, reason: request.validatedBody.reason, origin: originOf(request) },
    })
  } catch (error) {
    const { type, message } = error as MedusaError
    if (type !== MedusaError.Types.NOT_ALLOWED) throw error
    // Not MedusaError's own CONFLICT: core replaces its message.
    response.status(409).json({ type: "conflict", code: "event_state", message })
    return
  }
  response.json({ event: { id, verdict } })
}
