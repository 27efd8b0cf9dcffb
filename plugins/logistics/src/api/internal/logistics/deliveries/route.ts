import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { serviceContext } from "@dakkah/kernel"
import { ensureDeliveriesWorkflow } from "../../../../workflows/delivery/workflows/ensure-deliveries"
import { requireKey, sendOutcome } from "../../send-outcome"
import type { EnsureDeliveriesBody } from "./validators"

/** INTERNAL.createDeliveries: ensures the deliveries of an order. */
export const POST = async (req: MedusaRequest<EnsureDeliveriesBody>, res: MedusaResponse): Promise<void> => {
  const { idempotency_key, actor_id } = serviceContext(req)
  requireKey(idempotency_key)
  const { result } = await ensureDeliveriesWorkflow(req.scope).run({
    input: { ...req.validatedBody, idempotency_key, actor: actor_id || "system" },
  })
  sendOutcome(res, result, (deliveries) => ({ deliveries }))
}
