import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { saveCommissionRuleStep, type CommissionRuleInput } from "../steps/save-commission-rule"

export const saveRuleOfCommissionWorkflow = createWorkflow(
  "save-rule-of-commission",
  (input: CommissionRuleInput) => new WorkflowResponse(saveCommissionRuleStep(input)),
)
