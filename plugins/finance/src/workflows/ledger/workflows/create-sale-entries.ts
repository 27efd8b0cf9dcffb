import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { PostSaleEntriesInput } from "../steps/post-sale-entries"
import { postSaleEntriesStep } from "../steps/post-sale-entries"

/** Ensures the entries of an order's sale. Answers an `ActivityResult` with the entries' ids. */
export const createSaleEntriesWorkflow = createWorkflow(
  "create-sale-entries",
  (input: WorkflowData<PostSaleEntriesInput>) => {
    return new WorkflowResponse(postSaleEntriesStep(input))
  },
)
