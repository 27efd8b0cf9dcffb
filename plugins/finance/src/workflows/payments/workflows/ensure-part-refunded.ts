import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { postRefundsStep } from "../../ledger/steps/post-refunds"
import { ensurePartRefundedStep, type EnsurePartRefundedInput } from "../steps/ensure-part-refunded"

export interface RefundPartInput extends EnsurePartRefundedInput {
  tenant_id: string
}

/** Ensures that the money of one cancellation went back, or is no longer asked for, and that the ledger says so. */
export const ensurePartRefundedWorkflow = createWorkflow(
  "ensure-part-refunded",
  (input: WorkflowData<RefundPartInput>) => {
    const result = ensurePartRefundedStep(input)
    const posting = transform({ input, result }, ({ input, result }) => ({
      tenant_id: input.tenant_id,
      order_id: result.success ? input.order_id : null,
      ...(result.data &&
        result.data.released_amount > 0 && {
          released: {
            cancellation_id: input.cancellation_id,
            payment_id: result.data.payment_id,
            amount: result.data.released_amount,
          },
        }),
    }))
    postRefundsStep(posting)
    return new WorkflowResponse(result)
  },
)
