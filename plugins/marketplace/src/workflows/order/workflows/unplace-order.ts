import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { unplaceVendorOrdersStep } from "../steps/unplace-vendor-orders"
import type { PlaceOrderInput } from "./place-order"

/** Undo of `placeOrderWorkflow`, for a cart whose completion failed after the placement. */
export const unplaceOrderWorkflow = createWorkflow(
  "unplace-order",
  (input: PlaceOrderInput) => new WorkflowResponse(unplaceVendorOrdersStep({ order_id: input.order_id })),
)
