import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { draftVendorOrdersStep } from "../steps/draft-vendor-orders"
import { placeVendorOrdersStep } from "../steps/place-vendor-orders"

export interface PlaceOrderInput {
  order_id: string
  /** Absent for an order that no cart led to. */
  cart_id?: string | null
}

/** Shares an order out over its vendors and says that it is placed. The same order again changes nothing. */
export const placeOrderWorkflow = createWorkflow("place-order", (input: PlaceOrderInput) => {
  const drafts = draftVendorOrdersStep({ order_id: input.order_id })
  const cart_id = transform({ input }, ({ input }) => input.cart_id ?? null)
  return new WorkflowResponse(placeVendorOrdersStep({ order_id: input.order_id, cart_id, drafts }))
})
