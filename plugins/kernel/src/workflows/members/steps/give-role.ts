import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { KERNEL } from "../../../modules/kernel"
import type { ChangedBy, RoleInput } from "../../../modules/kernel/people-service"
import type KernelModuleService from "../../../modules/kernel/service"

export const giveRoleStep = createStep(
  "give-role",
  async ({ role, by }: { role: RoleInput; by: ChangedBy }, { container }) => {
    const given = await container.resolve<KernelModuleService>(KERNEL).giveRole(role, by)
    return new StepResponse(given, { ...given, user_id: role.user_id, by })
  },
  async (given, { container }) => {
    if (given?.created) await container.resolve<KernelModuleService>(KERNEL).takeRole(given.user_id, given.id, given.by)
  },
)
