import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { checkAccountStep, type CheckAccountInput } from "../steps/check-account"

/** Refuses the cart of somebody who may not order. */
export const checkAccountWorkflow = createWorkflow(
  "check-account",
  (input: WorkflowData<CheckAccountInput>) => new WorkflowResponse(checkAccountStep(input)),
)
