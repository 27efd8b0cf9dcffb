import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { AuditEntryInput } from "../../../modules/kernel/types"
import { endVisitStep } from "../steps/end-visit"

/** An operator goes home. */
export const leaveShopWorkflow = createWorkflow(
  "leave-shop",
  (input: { user_id: string; origin?: AuditEntryInput["origin"] }) => {
    return new WorkflowResponse(endVisitStep(input))
  },
)
