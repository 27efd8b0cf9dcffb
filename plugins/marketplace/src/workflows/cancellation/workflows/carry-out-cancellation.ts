import type { ActivityResult, OrderStatusChange } from "@dakkah/contracts"
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { cancelPlacedOrderWorkflow } from "../../order/workflows/cancel-placed-order"
import { adjustCoreOrderStep, type AdjustedOrder } from "../steps/adjust-core-order"
import { completeCancellationStep } from "../steps/complete-cancellation"

export interface CarryOutCancellationInput {
  cancellation_id: string
  order_id: string
  whole: boolean
  reason: string
  canceled_by?: string
}

/**
 * Ensures that core's order, its vendor orders and the request say what was cancelled: the whole order, or its pieces. Answers an
 * `ActivityResult<OrderStatusChange>`. The money has gone back before.
 */
export const carryOutCancellationWorkflow = createWorkflow(
  "carry-out-cancellation",
  (input: CarryOutCancellationInput) => {
    const whole = when("the-whole-order", { input }, ({ input }) => input.whole).then(() =>
      cancelPlacedOrderWorkflow.runAsStep({ input }),
    )
    const part = when("a-part-of-the-order", { input }, ({ input }) => !input.whole).then(() =>
      adjustCoreOrderStep(input),
    )
    const core = transform({ whole, part }, ({ whole, part }) => (whole ?? part) as ActivityResult)
    const request = when("core-knows", { core }, ({ core }) => core.success).then(() => completeCancellationStep(input))
    const answer = transform({ input, core, request }, ({ input, core, request }): ActivityResult => {
      if (!core.success) return core
      const { order_id, reason, whole } = input
      const state = whole ? "cancelled" : (core.data as AdjustedOrder).canceled ? "superseded" : "adjusted"
      const data: OrderStatusChange = { order_id, status: "cancelled", reason, state }
      return { success: true, data, applied: core.applied === true || request?.applied === true }
    })
    return new WorkflowResponse(answer)
  },
)
