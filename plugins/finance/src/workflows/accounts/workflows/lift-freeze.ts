import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { liftFreezeStep, type LiftFreezeInput } from "../steps/lift-freeze"

/** Lets somebody order again. */
export const liftFreezeOfAccountWorkflow = createWorkflow(
  "lift-freeze-of-account",
  (input: WorkflowData<LiftFreezeInput>) => new WorkflowResponse(liftFreezeStep(input)),
)
