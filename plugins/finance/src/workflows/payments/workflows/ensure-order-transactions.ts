import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { ensureOrderTransactionsStep, type EnsureOrderTransactionsInput } from "../steps/ensure-order-transactions"

/** Ensures that the order's transactions hold every confirmed capture of the payment. Answers an `ActivityResult<RecordedTransaction>`. */
export const ensureOrderTransactionsWorkflow = createWorkflow(
  "ensure-order-transactions",
  (input: WorkflowData<EnsureOrderTransactionsInput>) => new WorkflowResponse(ensureOrderTransactionsStep(input)),
)
