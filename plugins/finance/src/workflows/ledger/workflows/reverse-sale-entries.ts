import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { reverseSaleEntriesStep, type ReverseSaleEntriesInput } from "../steps/reverse-sale-entries"

/** Ensures that an order's sale is taken back in the ledger. Answers an `ActivityResult` with the entries' ids. */
export const reverseSaleEntriesOfOrderWorkflow = createWorkflow(
  "reverse-sale-entries-of-order",
  (input: WorkflowData<ReverseSaleEntriesInput>) => {
    return new WorkflowResponse(reverseSaleEntriesStep(input))
  },
)
