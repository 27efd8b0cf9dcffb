import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { CommissionInput } from "../steps/charge-commissions"
import { reverseCommissionsStep } from "../steps/reverse-commissions"

/** Takes an order's commission charges back by mirrored entries. */
export const reverseCommissionsOfOrderWorkflow = createWorkflow(
  "reverse-commissions-of-order",
  (input: CommissionInput) => new WorkflowResponse(reverseCommissionsStep(input)),
)
