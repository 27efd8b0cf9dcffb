import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { checkDestinationStep, type CheckDestinationInput } from "../steps/check-destination"

/** What `completeCartWorkflow` asks before it makes an order: does the courier go where the cart's goods are to be sent? */
export const checkDestinationWorkflow = createWorkflow(
  "check-destination",
  (input: WorkflowData<CheckDestinationInput>) => new WorkflowResponse(checkDestinationStep(input)),
)
