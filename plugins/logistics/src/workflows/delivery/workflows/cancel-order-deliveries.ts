import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { cancelOrderDeliveriesStep } from "../steps/cancel-order-deliveries"
import { reportDeliveriesStep } from "../steps/report-deliveries"

export interface CancelOrderDeliveriesInput {
  order_id: string
  idempotency_key: string
  actor: string
  reason: string
}

/** The undo of `ensureDeliveriesWorkflow`. Refused with DataConflictError when a delivery is under way; the others are cancelled. */
export const cancelOrderDeliveriesWorkflow = createWorkflow(
  "cancel-order-deliveries",
  (input: CancelOrderDeliveriesInput) => {
    const request = transform({ input }, ({ input: { order_id, idempotency_key, actor, reason } }) => ({
      order_id,
      source_key: idempotency_key,
      actor,
      reason,
    }))
    const cancelled = cancelOrderDeliveriesStep(request)
    reportDeliveriesStep(cancelled.delivery_ids)
    const outcome = transform({ cancelled }, ({ cancelled: result }) => result.outcome)
    return new WorkflowResponse(outcome)
  },
)
