import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { auditLogisticsStep } from "../../audit"
import type { DriverFields } from "../fields"
import { updateDriverStep } from "../steps/update-driver"

export const updateDriverWorkflow = createWorkflow("update-driver", (input: { id: string } & Partial<DriverFields>) => {
  const changed = updateDriverStep(input)
  const entry = transform({ changed, input }, ({ changed: { before, after }, input: { id } }) => ({
    action: "driver.updated",
    resource_type: "driver",
    resource_id: id,
    before,
    after,
  }))
  auditLogisticsStep(entry)
  return new WorkflowResponse(changed)
})
