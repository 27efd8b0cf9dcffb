import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { KERNEL } from "../../../modules/kernel"
import type KernelModuleService from "../../../modules/kernel/service"

/** Undone only where this run wrote it. */
export const placeWholeOrderStep = createStep(
  "place-whole-order",
  async ({ order_id, cart_id }: { order_id: string; cart_id?: string | null }, { container }) => {
    const placed = await container.resolve<KernelModuleService>(KERNEL).placeOrder(order_id, cart_id ?? null)
    return new StepResponse(placed, placed.applied ? order_id : null)
  },
  async (order_id, { container }) => {
    if (order_id) await container.resolve<KernelModuleService>(KERNEL).unplaceOrder(order_id)
  },
)
