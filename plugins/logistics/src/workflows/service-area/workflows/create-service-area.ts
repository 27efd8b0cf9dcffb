import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { auditLogisticsStep } from "../../audit"
import type { ServiceAreaFields } from "../fields"
import { createServiceAreaStep } from "../steps/create-service-area"

export const createServiceAreaWorkflow = createWorkflow("create-service-area", (input: ServiceAreaFields) => {
  const area = createServiceAreaStep(input)
  const entry = transform({ area, input }, ({ area: { id }, input: after }) => ({
    action: "service_area.created",
    resource_type: "service_area",
    resource_id: id,
    after,
  }))
  auditLogisticsStep(entry)
  return new WorkflowResponse(area)
})
