import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { ensureInventoryReleasedStep } from "../steps/ensure-released"
import type { OrderInput } from "../steps/ensure-reserved"

/** Ensures that nothing is reserved for an order. Answers an `ActivityResult`. */
export const releaseOrderInventoryWorkflow = createWorkflow(
  "release-order-inventory",
  (input: WorkflowData<OrderInput>) => {
    return new WorkflowResponse(ensureInventoryReleasedStep(input))
  },
)
