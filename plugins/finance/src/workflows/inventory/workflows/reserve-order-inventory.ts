import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { ensureInventoryReservedStep, type OrderInput } from "../steps/ensure-reserved"

/** Ensures that every line with managed stock is reserved; refuses `sold_out`. Answers an `ActivityResult`. */
export const reserveOrderInventoryWorkflow = createWorkflow(
  "reserve-order-inventory",
  (input: WorkflowData<OrderInput>) => {
    return new WorkflowResponse(ensureInventoryReservedStep(input))
  },
)
