import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MARKETPLACE } from "../../../modules/marketplace"
import type MarketplaceModuleService from "../../../modules/marketplace/service"

/** Takes a placement back. Where there is none it does nothing, so it needs no undo of its own. */
export const unplaceVendorOrdersStep = createStep(
  "unplace-vendor-orders",
  async (input: { order_id: string }, { container }) => {
    await container
      .resolve<MarketplaceModuleService>(MARKETPLACE)
      .unplaceOrder(input.order_id, "completing the cart failed after the placement")
    return new StepResponse({ order_id: input.order_id })
  },
)
