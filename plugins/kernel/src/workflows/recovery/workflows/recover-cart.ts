import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { RecoverCartInput } from "../../../recovery/recover-cart"
import { recoverCartStep } from "../steps/recover-cart"

/** Brings a cart whose completion died to an end: its order placed whole, or nothing and the cart open again. */
export const recoverCartWorkflow = createWorkflow("recover-cart", (input: RecoverCartInput) => {
  return new WorkflowResponse(recoverCartStep(input))
})
