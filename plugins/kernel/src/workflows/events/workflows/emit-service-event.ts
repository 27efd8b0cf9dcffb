import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ServiceEvent } from "../../../modules/kernel/types"
import { emitServiceEventStep } from "../steps/emit-service-event"

/** Writes an event that no row shows into the outbox. */
export const emitServiceEventWorkflow = createWorkflow(
  "emit-service-event",
  (input: ServiceEvent) => new WorkflowResponse(emitServiceEventStep(input)),
)
