import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { refreshInviteTokensWorkflow } from "@medusajs/medusa/core-flows"

import type { AuditEntryInput } from "../../../modules/kernel/types"
import { appendAuditEntryStep } from "../../audit/steps/append-entry"
import { sendInviteMailStep } from "../steps/send-invite-mail"

export interface ResendInviteInput {
  id: string
  origin?: AuditEntryInput["origin"]
}

/** Gives an invite a new link, which makes the old one worthless, and mails it. */
export const resendInviteWorkflow = createWorkflow("resend-invite", (input: ResendInviteInput) => {
  const invites = refreshInviteTokensWorkflow.runAsStep({
    input: transform({ input }, ({ input: { id } }) => ({ invite_ids: [id] })),
  })
  const invite = transform({ invites }, ({ invites: [renewed] }) => renewed as NonNullable<typeof renewed>)
  appendAuditEntryStep(
    transform({ input, invite }, (data) => ({
      action: "member.invited_again",
      resource_type: "invite",
      resource_id: data.input.id,
      after: { email: data.invite.email },
      origin: data.input.origin,
    })),
  )
  const mail = sendInviteMailStep(
    transform({ invite }, ({ invite: { id, email, token } }) => ({
      email,
      token,
      key: `invite/${id}/${token.slice(-16)}`,
    })),
  )
  return new WorkflowResponse(mail)
})
