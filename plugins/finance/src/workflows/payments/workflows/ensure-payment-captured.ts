import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { ensurePaymentCapturedStep, type EnsureCapturedInput } from "../steps/ensure-captured"

/** Ensures that an order's money is captured, or says that it comes later. Answers an `ActivityResult<Capture>`. */
export const ensurePaymentCapturedWorkflow = createWorkflow(
  "ensure-payment-captured",
  (input: WorkflowData<EnsureCapturedInput>) => {
    return new WorkflowResponse(ensurePaymentCapturedStep(input))
  },
)
