import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { settleRenewalStep, type SettleRenewalInput } from "../steps/settle-renewal"

/** A refused credential is dealt with: noted with the reason, and what stood still for it goes on. Audited in the same commit. */
export const settleRenewalWorkflow = createWorkflow(
  "settle-renewal",
  (input: SettleRenewalInput) => new WorkflowResponse(settleRenewalStep(input)),
)
