import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { KERNEL } from "../../../modules/kernel"
import type KernelModuleService from "../../../modules/kernel/service"
import type { AuditEntryInput } from "../../../modules/kernel/types"
import { announce } from "./start-visit"

/** Nothing to undo: whoever wants in again says why again. */
export const endVisitStep = createStep(
  "end-visit",
  async ({ user_id, origin }: { user_id: string; origin?: AuditEntryInput["origin"] }, { container }) => {
    const kernel = container.resolve<KernelModuleService>(KERNEL)
    const visit = await kernel.endVisit(user_id, origin)
    if (visit) await announce(kernel, "operator.left", visit, origin)
    return new StepResponse(visit)
  },
)
