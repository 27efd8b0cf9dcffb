import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { withdrawProductsStep, type Withdrawal } from "../steps/withdraw-products"

export const withdrawProductsWorkflow = createWorkflow(
  "withdraw-products",
  (input: Withdrawal) => new WorkflowResponse(withdrawProductsStep(input)),
)
