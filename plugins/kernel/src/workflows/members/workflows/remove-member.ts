import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { removeUserAccountWorkflow } from "@medusajs/medusa/core-flows"

import { changeMemberStep, type ChangeMemberInput } from "../steps/change-member"

/** Ends somebody's roles and takes the account away: no session and no password opens anything afterwards. */
export const removeMemberWorkflow = createWorkflow("remove-member", (input: Omit<ChangeMemberInput, "to">) => {
  changeMemberStep(transform({ input }, (data) => ({ ...data.input, to: "ended" as const })))
  removeUserAccountWorkflow.runAsStep({
    input: transform({ input }, ({ input: { user_id } }) => ({ userId: user_id })),
  })
  return new WorkflowResponse(transform({ input }, ({ input: { user_id } }) => ({ id: user_id })))
})
