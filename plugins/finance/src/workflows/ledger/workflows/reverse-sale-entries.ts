import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { PostSaleEntriesInput } from "../steps/post-sale-entries"
import { reverseSaleEntriesStep } from "../steps/reverse-sale-entries"

/** Ensures that an order's sale is taken back in the ledger. Answers an `ActivityResult` with the entries' ids. */
export const reverseSaleEntriesOfOrderWorkflow = createWorkflow(
  "reverse-sale-entries-of-order",
  (input: WorkflowData<PostSaleEntriesInput>) => {
    return new WorkflowResponse(reverseSaleEntriesStep(input))
  },
)
