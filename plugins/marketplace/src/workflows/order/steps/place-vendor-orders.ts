import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MARKETPLACE } from "../../../modules/marketplace"
import type MarketplaceModuleService from "../../../modules/marketplace/service"
import type { VendorOrderDraft } from "../../../modules/marketplace/types"

interface Input {
  order_id: string
  cart_id: string | null
  drafts: VendorOrderDraft[]
}

/** Vendor orders and the fact "placed", in one transaction. Undone only where this run wrote them. */
export const placeVendorOrdersStep = createStep(
  "place-vendor-orders",
  async ({ order_id, cart_id, drafts }: Input, { container }) => {
    const placed = await container.resolve<MarketplaceModuleService>(MARKETPLACE).placeOrder(order_id, cart_id, drafts)
    return new StepResponse(placed, placed.applied ? order_id : null)
  },
  async (order_id, { container }) => {
    if (!order_id) return
    await container
      .resolve<MarketplaceModuleService>(MARKETPLACE)
      .unplaceOrder(order_id, "the placement was rolled back")
  },
)
