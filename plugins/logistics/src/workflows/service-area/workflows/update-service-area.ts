import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { auditLogisticsStep } from "../../audit"
import type { ServiceAreaFields } from "../fields"
import { updateServiceAreaStep } from "../steps/update-service-area"

export const updateServiceAreaWorkflow = createWorkflow(
  "update-service-area",
  (input: { id: string } & Partial<ServiceAreaFields>) => {
    const changed = updateServiceAreaStep(input)
    const entry = transform({ changed, input }, ({ changed: { before, after }, input: { id } }) => ({
      action: "service_area.updated",
      resource_type: "service_area",
      resource_id: id,
      before,
      after,
    }))
    auditLogisticsStep(entry)
    return new WorkflowResponse(changed)
  },
)
