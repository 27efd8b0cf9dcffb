import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { serviceContext } from "@dakkah/kernel"
import { cancelOrderDeliveriesWorkflow } from "../../../../../workflows/delivery/workflows/cancel-order-deliveries"
import { requireKey, sendOutcome } from "../../../send-outcome"
import type { CancelDeliveriesBody } from "../validators"

/** INTERNAL.cancelDeliveries: the undo, of an order or of some vendor orders; nothing to cancel is success. */
export const POST = async (req: MedusaRequest<CancelDeliveriesBody>, res: MedusaResponse): Promise<void> => {
  const { idempotency_key, actor_id } = serviceContext(req)
  requireKey(idempotency_key)
  const { order_id, vendor_order_ids, reason = "The order was cancelled." } = req.validatedBody
  const { result } = await cancelOrderDeliveriesWorkflow(req.scope).run({
    input: { order_id, vendor_order_ids, reason, idempotency_key, actor: actor_id || "system" },
  })
  sendOutcome(res, result, (value) => value)
}
