import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { unplaceWholeOrderStep } from "../steps/unplace-whole-order"

/** Undo of `placeWholeOrderWorkflow`, for a cart whose completion failed after the placement. */
export const unplaceWholeOrderWorkflow = createWorkflow(
  "unplace-whole-order",
  (input: { order_id: string }) => new WorkflowResponse(unplaceWholeOrderStep(input)),
)
