import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { compareRecordsStep, type ReconcileInput } from "../steps/compare-records"

/** Compares everything in a shop that has to agree; each difference is a line. */
export const reconcileShopWorkflow = createWorkflow("reconcile-shop", (input: ReconcileInput) => {
  return new WorkflowResponse(compareRecordsStep(input))
})
