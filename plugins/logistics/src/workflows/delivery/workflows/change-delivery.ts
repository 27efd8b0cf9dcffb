import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ChangeInput } from "../../../modules/logistics/types"
import { changeDeliveryStep } from "../steps/change-delivery"
import { reportDeliveriesStep } from "../steps/report-deliveries"

/**
 * Assigns, advances or cancels one delivery and tells the order's timeline. Answers an outcome: refused is what cannot follow the
 * present status, a driver who cannot take it, a missing or wrong proof.
 */
export const changeDeliveryWorkflow = createWorkflow("change-delivery", (input: ChangeInput) => {
  const outcome = changeDeliveryStep(input)
  const ids = transform({ outcome }, ({ outcome: result }) => (result.done ? [result.value.delivery_id] : []))
  reportDeliveriesStep(ids)
  return new WorkflowResponse(outcome)
})
