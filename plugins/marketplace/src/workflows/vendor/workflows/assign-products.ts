import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { assignProductsToVendorStep, type ProductsOfVendor } from "../steps/assign-products"

export const assignProductsWorkflow = createWorkflow(
  "assign-products",
  (input: ProductsOfVendor) => new WorkflowResponse(assignProductsToVendorStep(input)),
)
