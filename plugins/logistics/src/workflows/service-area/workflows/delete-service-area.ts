import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { auditLogisticsStep } from "../../audit"
import { deleteServiceAreaStep } from "../steps/delete-service-area"

export const deleteServiceAreaWorkflow = createWorkflow("delete-service-area", (input: { id: string }) => {
  const deleted = deleteServiceAreaStep(input)
  const entry = transform({ input }, ({ input: { id } }) => ({
    action: "service_area.deleted",
    resource_type: "service_area",
    resource_id: id,
  }))
  auditLogisticsStep(entry)
  return new WorkflowResponse(deleted)
})
