import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { changeMemberStep, type ChangeMemberInput } from "../steps/change-member"

/** Lets somebody's roles rest, or hold again. */
export const changeMemberWorkflow = createWorkflow("change-member", (input: ChangeMemberInput) => {
  return new WorkflowResponse(changeMemberStep(input))
})
