import { appendAuditWorkflow } from "@dakkah/kernel/workflows"
import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { liftFreezeStep, type LiftFreezeInput } from "../steps/lift-freeze"

/** Lets somebody order again, and keeps who decided so, and why. */
export const liftFreezeOfAccountWorkflow = createWorkflow(
  "lift-freeze-of-account",
  (input: WorkflowData<LiftFreezeInput>) => {
    const result = liftFreezeStep(input)
    when("freeze-was-lifted", { result }, ({ result }) => result.applied).then(() => {
      appendAuditWorkflow.runAsStep({
        input: transform({ input, result }, ({ input, result: { freeze } }) => ({
          action: "account.unfrozen",
          resource_type: "account_freeze",
          resource_id: freeze.id,
          before: { reason: freeze.reason, frozen_at: freeze.frozen_at, order_id: freeze.order_id },
          after: { reason: input.reason },
        })),
      })
    })
    return new WorkflowResponse(transform({ result }, ({ result }) => result.freeze))
  },
)
