import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { decideOutboxEventStep, type DecideEventInput } from "../steps/decide-event"

/** An operator lets the relay try an event again, or gives it up. */
export const decideOutboxEventWorkflow = createWorkflow("decide-outbox-event", (input: DecideEventInput) => {
  return new WorkflowResponse(decideOutboxEventStep(input))
})
