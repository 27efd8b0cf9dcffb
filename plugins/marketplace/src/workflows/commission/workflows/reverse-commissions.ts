import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { reverseCommissionsStep, type ReverseCommissionsInput } from "../steps/reverse-commissions"

/** Takes an order's commission charges back by mirrored entries. */
export const reverseCommissionsOfOrderWorkflow = createWorkflow(
  "reverse-commissions-of-order",
  (input: ReverseCommissionsInput) => new WorkflowResponse(reverseCommissionsStep(input)),
)
