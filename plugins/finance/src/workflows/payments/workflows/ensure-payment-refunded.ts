import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { postRefundsStep } from "../../ledger/steps/post-refunds"
import { ensurePaymentRefundedStep, type EnsureRefundedInput } from "../steps/ensure-refunded"

export interface EnsurePaymentRefundedInput extends EnsureRefundedInput {
  tenant_id: string
}

/** Ensures that an order's money went back, and that the ledger says so. Answers an `ActivityResult<Refund>`. */
export const ensurePaymentRefundedWorkflow = createWorkflow(
  "ensure-payment-refunded",
  (input: WorkflowData<EnsurePaymentRefundedInput>) => {
    const result = ensurePaymentRefundedStep(input)
    const posting = transform({ input, result }, ({ input, result }) => ({
      tenant_id: input.tenant_id,
      order_id: result.success ? input.order_id : null,
    }))
    postRefundsStep(posting)
    return new WorkflowResponse(result)
  },
)
