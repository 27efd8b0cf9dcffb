import { appendAuditWorkflow } from "@dakkah/kernel/workflows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { saveCancellationPolicyStep, type PolicyLine } from "../steps/save-cancellation-policy"

interface SavePolicyInput extends PolicyLine {
  origin?: { ip?: string; user_agent?: string }
}

/** Says until when shoppers of a sales channel may cancel by themselves; kept in the audit log. */
export const saveCancellationPolicyWorkflow = createWorkflow("save-cancellation-policy", (input: SavePolicyInput) => {
  const saved = saveCancellationPolicyStep(input)
  appendAuditWorkflow.runAsStep({
    input: transform({ input, saved }, ({ input: { sales_channel_id, until, origin }, saved }) => ({
      action: "cancellation_policy.saved",
      resource_type: "cancellation_policy",
      resource_id: sales_channel_id || "default",
      before: { until: saved.before },
      after: { until },
      origin,
    })),
  })
  return new WorkflowResponse(saved)
})
