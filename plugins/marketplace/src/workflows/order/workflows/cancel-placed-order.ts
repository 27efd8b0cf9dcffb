import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { returnCouponsStep } from "../../cancellation/steps/return-coupons"
import { cancelCoreOrderStep } from "../steps/cancel-core-order"
import { cancelVendorOrdersStep } from "../steps/cancel-vendor-orders"

export interface CancelPlacedOrderInput {
  order_id: string
  reason: string
  canceled_by?: string
}

/**
 * Cancels an order whole: core's order with what checkout reserved and authorised, then its vendor orders, its placement and its coupons. The same order
 * again changes nothing. Answers an `ActivityResult<OrderStatusChange>`; an order of which something was handed over is refused.
 */
export const cancelPlacedOrderWorkflow = createWorkflow("cancel-placed-order", (input: CancelPlacedOrderInput) => {
  const core = cancelCoreOrderStep(input)
  const parts = when("order-is-cancelled", { core }, ({ core }) => core.success).then(() =>
    cancelVendorOrdersStep(input),
  )
  when("coupons-are-free-again", { core }, ({ core }) => core.success).then(() => {
    returnCouponsStep(input)
  })
  const answer = transform({ core, parts }, ({ core, parts }) =>
    parts ? { ...core, data: parts.change, applied: core.applied === true || parts.applied } : core,
  )
  return new WorkflowResponse(answer)
})
