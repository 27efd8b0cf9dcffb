import { createStep } from "@medusajs/framework/workflows-sdk"

import type { Role } from "../../../access/roles"
import { KERNEL } from "../../../modules/kernel"
import type { ChangedBy } from "../../../modules/kernel/people-service"
import type KernelModuleService from "../../../modules/kernel/service"

export const requireMayGrantStep = createStep(
  "require-may-grant",
  async ({ role, node_id, by }: { role: Role; node_id: string | null; by: ChangedBy }, { container }) => {
    await container.resolve<KernelModuleService>(KERNEL).requireMayGrant(role, node_id, by)
  },
)
