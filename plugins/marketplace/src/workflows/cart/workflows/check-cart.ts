import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { checkCartVendorsStep, type CheckCartInput } from "../steps/check-cart-vendors"

/** What `completeCartWorkflow` asks before it makes an order: may everything in the cart be sold by its vendor now? */
export const checkCartWorkflow = createWorkflow(
  "check-cart",
  (input: CheckCartInput) => new WorkflowResponse(checkCartVendorsStep(input)),
)
