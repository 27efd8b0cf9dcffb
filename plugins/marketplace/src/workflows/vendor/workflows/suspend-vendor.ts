import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { VendorStatus } from "../../../modules/marketplace/statuses"
import { checkVendorStatusStep } from "../steps/check-vendor-status"
import { updateVendorStep } from "../steps/update-vendor"

/** From now on the vendor takes no new orders; those that are placed go on. */
export const suspendVendorWorkflow = createWorkflow("suspend-vendor", (input: { id: string; reason: string }) => {
  checkVendorStatusStep(
    transform({ input }, ({ input }) => ({
      id: input.id,
      from: ["active", "pending"] as VendorStatus[],
      action: "suspended",
    })),
  )
  const change = transform({ input }, ({ input }) => ({
    id: input.id,
    status: "suspended" as const,
    suspended_at: new Date(),
    suspension_reason: input.reason,
  }))
  return new WorkflowResponse(updateVendorStep(change))
})
