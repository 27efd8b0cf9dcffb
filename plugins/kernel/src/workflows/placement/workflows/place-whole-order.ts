import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { placeWholeOrderStep } from "../steps/place-whole-order"

/** Says that an order is placed, in a shop where no plugin shares it out over vendors. The same order again changes nothing. */
export const placeWholeOrderWorkflow = createWorkflow(
  "place-whole-order",
  (input: { order_id: string; cart_id?: string | null }) => new WorkflowResponse(placeWholeOrderStep(input)),
)
