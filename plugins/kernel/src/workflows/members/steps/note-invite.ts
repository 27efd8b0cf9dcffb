import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { KERNEL } from "../../../modules/kernel"
import type { ChangedBy } from "../../../modules/kernel/people-service"
import type { Role } from "../../../access/roles"
import type KernelModuleService from "../../../modules/kernel/service"

export interface NoteInviteInput {
  invite_id: string
  role: Role
  node_id: string | null
  by: ChangedBy
}

/** Notes the role that an invite is for. */
export const noteInviteStep = createStep(
  "note-invite",
  async ({ invite_id, role, node_id, by }: NoteInviteInput, { container }) => {
    const kernel = container.resolve<KernelModuleService>(KERNEL)
    const note = await kernel.createMemberInvites({ invite_id, role, node_id, invited_by: by.actor_id })
    return new StepResponse(note, note.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<KernelModuleService>(KERNEL).deleteMemberInvites(id)
  },
)
