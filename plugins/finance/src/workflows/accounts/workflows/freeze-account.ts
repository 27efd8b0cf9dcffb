import { appendAuditWorkflow } from "@dakkah/kernel/workflows"
import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { freezeAccountStep, type FreezeAccountInput } from "../steps/freeze-account"

/** Ensures that whoever placed an order places no other. Answers an `ActivityResult<FrozenAccount>`. */
export const freezeAccountOfOrderWorkflow = createWorkflow(
  "freeze-account-of-order",
  (input: WorkflowData<FreezeAccountInput>) => {
    const result = freezeAccountStep(input)
    // Also when it had been frozen already: the entry may be what a try before did not get to.
    when("account-is-frozen", { result }, ({ result }) => result.success).then(() => {
      appendAuditWorkflow.runAsStep({
        input: transform({ input, result }, ({ input, result }) => ({
          action: "account.frozen",
          resource_type: "account_freeze",
          resource_id: result.data?.freeze_id ?? "",
          after: { reason: input.reason, order_id: input.order_id },
          source_key: `${input.source_key}/audit`,
        })),
      })
    })
    return new WorkflowResponse(result)
  },
)
