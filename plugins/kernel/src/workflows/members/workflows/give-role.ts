import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ChangedBy, RoleInput } from "../../../modules/kernel/people-service"
import { giveRoleStep } from "../steps/give-role"

/** Gives somebody of the shop a role, nowhere above the giver's own. */
export const giveRoleWorkflow = createWorkflow("give-role", (input: { role: RoleInput; by: ChangedBy }) => {
  return new WorkflowResponse(giveRoleStep(input))
})
