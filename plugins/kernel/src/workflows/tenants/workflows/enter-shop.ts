import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { startVisitStep, type VisitInput } from "../steps/start-visit"

/** An operator of the platform enters a shop by name: with a reason, for a limited time, written into both audit logs. */
export const enterShopWorkflow = createWorkflow("enter-shop", (input: VisitInput) => {
  return new WorkflowResponse(startVisitStep(input))
})
