import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createInvitesWorkflow } from "@medusajs/medusa/core-flows"

import type { Role } from "../../../access/roles"
import type { ChangedBy } from "../../../modules/kernel/people-service"
import type { AuditEntryInput } from "../../../modules/kernel/types"
import { appendAuditEntryStep } from "../../audit/steps/append-entry"
import { noteInviteStep } from "../steps/note-invite"
import { requireMayGrantStep } from "../steps/require-may-grant"
import { sendInviteMailStep } from "../steps/send-invite-mail"

export interface InviteMemberInput {
  /** Lower case. */
  email: string
  role: Role
  node_id: string | null
  by: ChangedBy
}

function auditOf({ input, invite }: { input: InviteMemberInput; invite: { id: string } }): AuditEntryInput {
  const { email, role, node_id, by } = input
  return {
    action: "member.invited",
    resource_type: "invite",
    resource_id: invite.id,
    after: { email, role, node_id },
    origin: by.origin,
  }
}

/** Invites somebody by mail to a role of the running shop. Says whether the mail went, and the link, which can be handed over too. */
export const inviteMemberWorkflow = createWorkflow("invite-member", (input: InviteMemberInput) => {
  requireMayGrantStep(input)
  const invites = createInvitesWorkflow.runAsStep({
    input: transform({ input }, ({ input: { email } }) => ({ invites: [{ email }] })),
  })
  const invite = transform({ invites }, ({ invites: [made] }) => made as NonNullable<typeof made>)
  noteInviteStep(transform({ input, invite }, (data) => ({ ...data.input, invite_id: data.invite.id })))
  appendAuditEntryStep(transform({ input, invite }, auditOf))
  const mail = sendInviteMailStep(
    transform({ invite }, ({ invite: { id, email, token } }) => ({
      email,
      token,
      key: `invite/${id}/${token.slice(-16)}`,
    })),
  )
  return new WorkflowResponse(transform({ invite, mail }, (data) => ({ id: data.invite.id, ...data.mail })))
})
