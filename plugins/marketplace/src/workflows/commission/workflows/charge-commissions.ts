import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { CommissionInput } from "../steps/charge-commissions"
import { chargeCommissionsStep } from "../steps/charge-commissions"

/** Ensures one commission charge per vendor order of an order, at the rate frozen at placement. */
export const chargeCommissionsOfOrderWorkflow = createWorkflow(
  "charge-commissions-of-order",
  (input: CommissionInput) => new WorkflowResponse(chargeCommissionsStep(input)),
)
