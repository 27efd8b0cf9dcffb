import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { KERNEL } from "../../../modules/kernel"
import type { ShopChange } from "../../../modules/kernel/lib/change-shop"
import type { OwnShop } from "../../../modules/kernel/lib/own-shop"
import type KernelModuleService from "../../../modules/kernel/service"
import type { AuditEntryInput } from "../../../modules/kernel/types"
import { forgetLookUps } from "../../../principal/look-up"

export interface ChangeShopInput {
  change: ShopChange
  action?: string
  reason?: string
  origin?: AuditEntryInput["origin"]
}

/** Undone by writing back what was there. */
export const changeShopStep = createStep(
  "change-shop",
  async ({ change, ...by }: ChangeShopInput, { container }) => {
    const kernel = container.resolve<KernelModuleService>(KERNEL)
    const { before, after } = await kernel.changeShop(change, by)
    forgetLookUps()
    return new StepResponse(after, { before, origin: by.origin })
  },
  async (done, { container }) => {
    if (!done) return
    const { settings, ...facts } = done.before
    await container
      .resolve<KernelModuleService>(KERNEL)
      .changeShop({ ...factsOf(facts), ...settings }, { action: "tenant.change_undone", origin: done.origin })
    forgetLookUps()
  },
)

const factsOf = ({ id: _, updated_at: __, status_since: ___, ...facts }: Omit<OwnShop, "settings">): ShopChange => facts
