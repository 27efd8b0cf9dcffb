import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { cancelOrderDeliveriesStep } from "../steps/cancel-order-deliveries"
import { shareOwedStep } from "../steps/share-owed"
import { reportDeliveriesStep } from "../steps/report-deliveries"

export interface CancelOrderDeliveriesInput {
  order_id: string
  /** Only theirs; absent: all of the order. */
  vendor_order_ids?: string[]
  idempotency_key: string
  actor: string
  reason: string
}

/** The undo of `ensureDeliveriesWorkflow`. Refused with DataConflictError when a delivery is under way; the others are cancelled. */
export const cancelOrderDeliveriesWorkflow = createWorkflow(
  "cancel-order-deliveries",
  (input: CancelOrderDeliveriesInput) => {
    const request = transform(
      { input },
      ({ input: { order_id, vendor_order_ids, idempotency_key, actor, reason } }) => ({
        order_id,
        vendor_order_ids,
        source_key: idempotency_key,
        actor,
        reason,
      }),
    )
    const cancelled = cancelOrderDeliveriesStep(request)
    shareOwedStep(request)
    reportDeliveriesStep(cancelled.delivery_ids)
    const outcome = transform({ cancelled }, ({ cancelled: result }) => result.outcome)
    return new WorkflowResponse(outcome)
  },
)
