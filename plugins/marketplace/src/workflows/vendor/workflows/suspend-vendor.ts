import { appendAuditWorkflow } from "@dakkah/kernel/workflows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { VendorStatus } from "../../../modules/marketplace/statuses"
import { checkVendorStatusStep } from "../steps/check-vendor-status"
import { updateVendorStep } from "../steps/update-vendor"

interface SuspendVendorInput {
  id: string
  reason: string
  /** From where; kept in the audit log. */
  origin?: { ip?: string; user_agent?: string }
}

/** From now on the vendor takes no new orders; those that are placed go on. */
export const suspendVendorWorkflow = createWorkflow("suspend-vendor", (input: SuspendVendorInput) => {
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
  const vendor = updateVendorStep(change)
  appendAuditWorkflow.runAsStep({
    input: transform({ input }, ({ input: { id, reason, origin } }) => ({
      action: "vendor.suspended",
      resource_type: "vendor",
      resource_id: id,
      after: { status: "suspended", reason },
      origin,
    })),
  })
  return new WorkflowResponse(vendor)
})
