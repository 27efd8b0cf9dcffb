import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LOGISTICS_MODULE } from "../../../modules/logistics"
import type LogisticsModuleService from "../../../modules/logistics/service"
import type { ServiceAreaFields } from "../fields"

export const createServiceAreaStep = createStep(
  "create-service-area",
  async (input: ServiceAreaFields, { container }) => {
    const service = container.resolve<LogisticsModuleService>(LOGISTICS_MODULE)
    const area = await service.createServiceAreas(input)
    return new StepResponse(area, area.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<LogisticsModuleService>(LOGISTICS_MODULE).deleteServiceAreas(id)
  },
)
