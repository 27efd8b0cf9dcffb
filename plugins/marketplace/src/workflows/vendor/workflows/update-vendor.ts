import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { updateVendorStep, type VendorChange } from "../steps/update-vendor"

export const updateVendorWorkflow = createWorkflow(
  "update-vendor",
  (input: VendorChange) => new WorkflowResponse(updateVendorStep(input)),
)
