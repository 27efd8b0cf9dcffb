import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { freezeAccountStep, type FreezeAccountInput } from "../steps/freeze-account"

/** Ensures that whoever placed an order places no other. Answers an `ActivityResult<FrozenAccount>`. */
export const freezeAccountOfOrderWorkflow = createWorkflow(
  "freeze-account-of-order",
  (input: WorkflowData<FreezeAccountInput>) => new WorkflowResponse(freezeAccountStep(input)),
)
