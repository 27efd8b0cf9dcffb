import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteInvitesWorkflow } from "@medusajs/medusa/core-flows"

import type { AuditEntryInput } from "../../../modules/kernel/types"
import { appendAuditEntryStep } from "../../audit/steps/append-entry"

export interface CancelInviteInput {
  id: string
  email: string
  origin?: AuditEntryInput["origin"]
}

/** Takes an invite back: its link opens nothing any more. */
export const cancelInviteWorkflow = createWorkflow("cancel-invite", (input: CancelInviteInput) => {
  deleteInvitesWorkflow.runAsStep({ input: transform({ input }, ({ input: { id } }) => ({ ids: [id] })) })
  appendAuditEntryStep(
    transform({ input }, ({ input: { id, email, origin } }) => ({
      action: "member.invite_cancelled",
      resource_type: "invite",
      resource_id: id,
      before: { email },
      origin,
    })),
  )
  return new WorkflowResponse(transform({ input }, ({ input: { id } }) => ({ id })))
})
