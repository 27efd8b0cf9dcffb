import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { auditLogisticsStep } from "../../audit"
import type { DriverFields } from "../fields"
import { createDriverStep } from "../steps/create-driver"

export const createDriverWorkflow = createWorkflow("create-driver", (input: DriverFields) => {
  const driver = createDriverStep(input)
  const entry = transform({ driver, input }, ({ driver: { id }, input: after }) => ({
    action: "driver.created",
    resource_type: "driver",
    resource_id: id,
    after,
  }))
  auditLogisticsStep(entry)
  return new WorkflowResponse(driver)
})
