import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { createVendorsStep, type VendorInput } from "../steps/create-vendors"

/** A new vendor. It sells nothing until it is active and has products. */
export const createVendorWorkflow = createWorkflow("create-vendor", (input: VendorInput) => {
  const vendors = createVendorsStep(transform({ input }, ({ input }) => [input]))
  return new WorkflowResponse(transform({ vendors }, ({ vendors }) => vendors[0]))
})
