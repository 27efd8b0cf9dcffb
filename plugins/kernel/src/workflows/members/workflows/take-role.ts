import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ChangedBy } from "../../../modules/kernel/people-service"
import { takeRoleStep } from "../steps/take-role"

/** Takes a role from somebody of the shop; the last administrator keeps it. */
export const takeRoleWorkflow = createWorkflow("take-role", (input: { user_id: string; id: string; by: ChangedBy }) => {
  return new WorkflowResponse(takeRoleStep(input))
})
