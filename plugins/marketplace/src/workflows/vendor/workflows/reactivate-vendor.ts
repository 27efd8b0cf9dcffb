import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { VendorStatus } from "../../../modules/marketplace/statuses"
import { checkVendorStatusStep } from "../steps/check-vendor-status"
import { updateVendorStep } from "../steps/update-vendor"

/** Lets a vendor sell (again): a suspended or a new one. */
export const reactivateVendorWorkflow = createWorkflow("reactivate-vendor", (input: { id: string }) => {
  checkVendorStatusStep(
    transform({ input }, ({ input }) => ({
      id: input.id,
      from: ["suspended", "pending"] as VendorStatus[],
      action: "activated",
    })),
  )
  const change = transform({ input }, ({ input }) => ({
    id: input.id,
    status: "active" as const,
    suspended_at: null,
    suspension_reason: null,
  }))
  return new WorkflowResponse(updateVendorStep(change))
})
