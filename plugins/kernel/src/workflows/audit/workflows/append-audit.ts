import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { AuditEntryInput } from "../../../modules/kernel/types"
import { appendAuditEntryStep } from "../steps/append-entry"

/** Adds a link to the tenant's audit chain. */
export const appendAuditWorkflow = createWorkflow("append-audit", (input: AuditEntryInput) => {
  return new WorkflowResponse(appendAuditEntryStep(input))
})
