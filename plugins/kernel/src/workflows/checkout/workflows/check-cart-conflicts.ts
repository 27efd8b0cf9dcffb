import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { checkCartConflictsStep, type CheckCartConflictsInput } from "../steps/check-cart-conflicts"

/** What the kernel asks before a cart becomes an order: is everything in it still to be had? */
export const checkCartConflictsWorkflow = createWorkflow(
  "check-cart-conflicts",
  (input: CheckCartConflictsInput) => new WorkflowResponse(checkCartConflictsStep(input)),
)
