import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { postPaymentEntriesStep, type PostPaymentEntriesInput } from "../steps/post-payment-entries"
import { postRefundsStep } from "../steps/post-refunds"

/** Ensures the entries of all money of an order: captures, promises, refunds. Answers references to them. */
export const createPaymentEntriesWorkflow = createWorkflow(
  "create-payment-entries",
  (input: WorkflowData<PostPaymentEntriesInput>) => {
    const posted = postPaymentEntriesStep(input)
    postRefundsStep(input)
    return new WorkflowResponse(posted)
  },
)
