import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { saveVendorUserStep, type VendorUserInput } from "../steps/save-vendor-user"

export const saveUserOfVendorWorkflow = createWorkflow(
  "save-user-of-vendor",
  (input: VendorUserInput) => new WorkflowResponse(saveVendorUserStep(input)),
)
