import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { KERNEL } from "../../../modules/kernel"
import type { ChangedBy } from "../../../modules/kernel/people-service"
import type KernelModuleService from "../../../modules/kernel/service"

export const takeRoleStep = createStep(
  "take-role",
  async ({ user_id, id, by }: { user_id: string; id: string; by: ChangedBy }, { container }) => {
    await container.resolve<KernelModuleService>(KERNEL).takeRole(user_id, id, by)
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<KernelModuleService>(KERNEL).restoreRoles([id], "active")
  },
)
