import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { KERNEL } from "../../../modules/kernel"
import type KernelModuleService from "../../../modules/kernel/service"

/** Takes a placement back. Where there is none it does nothing, so it needs no undo of its own. */
export const unplaceWholeOrderStep = createStep(
  "unplace-whole-order",
  async ({ order_id }: { order_id: string }, { container }) => {
    await container.resolve<KernelModuleService>(KERNEL).unplaceOrder(order_id)
    return new StepResponse({ order_id })
  },
)
