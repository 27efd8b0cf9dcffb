import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { auditLogisticsStep } from "../../audit"
import { deleteDriverStep } from "../steps/delete-driver"

export const deleteDriverWorkflow = createWorkflow("delete-driver", (input: { id: string }) => {
  const deleted = deleteDriverStep(input)
  const entry = transform({ input }, ({ input: { id } }) => ({
    action: "driver.deleted",
    resource_type: "driver",
    resource_id: id,
  }))
  auditLogisticsStep(entry)
  return new WorkflowResponse(deleted)
})
