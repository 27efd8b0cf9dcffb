import type { OrderStatusChange } from "@dakkah/contracts"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MARKETPLACE } from "../../../modules/marketplace"
import type MarketplaceModuleService from "../../../modules/marketplace/service"
import type { CancelPlacedOrderInput } from "../workflows/cancel-placed-order"

/** Vendor orders and placement, in one transaction. No undo: a cancellation is not taken back. */
export const cancelVendorOrdersStep = createStep(
  "cancel-vendor-orders",
  async ({ order_id, reason }: CancelPlacedOrderInput, { container }) => {
    const done = await container.resolve<MarketplaceModuleService>(MARKETPLACE).cancelOrder(order_id, reason)
    const change: OrderStatusChange = { order_id, status: "cancelled", reason: done.reason }
    return new StepResponse({ change, applied: done.applied })
  },
)
