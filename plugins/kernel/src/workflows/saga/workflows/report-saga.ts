import type { SagaReport } from "@dakkah/contracts"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { reportSagaStep } from "../steps/report-saga"

/** Notes where a saga stands, for operators. */
export const reportSagaWorkflow = createWorkflow("report-saga", (input: SagaReport) => {
  return new WorkflowResponse(reportSagaStep(input))
})
