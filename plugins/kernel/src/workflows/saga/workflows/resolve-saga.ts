import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { resolveSagaStep, type ResolveSagaInput } from "../steps/resolve-saga"

/** An operator lets a stuck saga go on, or gives it up. */
export const resolveSagaWorkflow = createWorkflow("resolve-saga", (input: ResolveSagaInput) => {
  return new WorkflowResponse(resolveSagaStep(input))
})
