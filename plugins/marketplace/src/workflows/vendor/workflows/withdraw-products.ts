import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { withdrawProductsOfVendorStep, type Withdrawal } from "../steps/withdraw-products"

export const withdrawProductsWorkflow = createWorkflow(
  "withdraw-products",
  (input: Withdrawal) => new WorkflowResponse(withdrawProductsOfVendorStep(input)),
)
