import { appendAuditWorkflow } from "@dakkah/kernel/workflows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { changeVendorRestrictedStep, type RestrictedChange } from "../steps/change-vendor-restricted"

interface Input {
  change: RestrictedChange
  origin: { ip?: string; user_agent?: string }
}

/** Changes where a vendor's money goes. The audit tells which fields, never what they say. */
export const changeVendorRestrictedWorkflow = createWorkflow("change-vendor-restricted", (input: Input) => {
  const vendor = changeVendorRestrictedStep(input.change)
  const entry = transform({ input }, ({ input: { change, origin } }) => ({
    action: "vendor.restricted_changed",
    resource_type: "vendor",
    resource_id: change.id,
    after: { fields: Object.keys(change).filter((name) => name !== "id") },
    origin,
  }))
  appendAuditWorkflow.runAsStep({ input: entry })
  return new WorkflowResponse(vendor)
})
