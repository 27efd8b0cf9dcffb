import { appendAuditWorkflow } from "@dakkah/kernel/workflows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { VendorStatus } from "../../../modules/marketplace/statuses"
import { checkVendorStatusStep } from "../steps/check-vendor-status"
import { updateVendorStep } from "../steps/update-vendor"

interface ReactivateVendorInput {
  id: string
  /** From where; kept in the audit log. */
  origin?: { ip?: string; user_agent?: string }
}

/** Lets a vendor sell (again): a suspended or a new one. */
export const reactivateVendorWorkflow = createWorkflow("reactivate-vendor", (input: ReactivateVendorInput) => {
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
  const vendor = updateVendorStep(change)
  appendAuditWorkflow.runAsStep({
    input: transform({ input }, ({ input: { id, origin } }) => ({
      action: "vendor.reactivated",
      resource_type: "vendor",
      resource_id: id,
      after: { status: "active" },
      origin,
    })),
  })
  return new WorkflowResponse(vendor)
})
