import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { ensureInventoryReleasedStep, type ReleaseInput } from "../steps/ensure-released"

/** Ensures that nothing is reserved for an order, or nothing for its cancelled pieces. Answers an `ActivityResult`. */
export const releaseOrderInventoryWorkflow = createWorkflow(
  "release-order-inventory",
  (input: WorkflowData<ReleaseInput>) => {
    return new WorkflowResponse(ensureInventoryReleasedStep(input))
  },
)
