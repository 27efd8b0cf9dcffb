import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { appendTimelineEntriesStep, type AppendEntriesInput } from "../steps/append-entries"

/** Appends to orders' timelines; entries that are there already change nothing. */
export const appendTimelineWorkflow = createWorkflow("append-timeline", (input: AppendEntriesInput) => {
  return new WorkflowResponse(appendTimelineEntriesStep(input))
})
