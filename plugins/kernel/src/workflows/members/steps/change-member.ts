import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { KERNEL } from "../../../modules/kernel"
import type { ChangedBy } from "../../../modules/kernel/people-service"
import type KernelModuleService from "../../../modules/kernel/service"

export interface ChangeMemberInput {
  user_id: string
  to: "active" | "suspended" | "ended"
  by: ChangedBy & { reason: string }
}

/** Undone by giving back the same roles. Who is removed held roles that were active, or rested and do so again. */
export const changeMemberStep = createStep(
  "change-member",
  async ({ user_id, to, by }: ChangeMemberInput, { container }) => {
    const ids = await container.resolve<KernelModuleService>(KERNEL).changeMember(user_id, to, by)
    return new StepResponse(
      { user_id, to },
      { ids, status: to === "active" ? ("suspended" as const) : ("active" as const) },
    )
  },
  async (changed, { container }) => {
    if (changed) await container.resolve<KernelModuleService>(KERNEL).restoreRoles(changed.ids, changed.status)
  },
)
