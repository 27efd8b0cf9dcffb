import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LOGISTICS_MODULE } from "../../../modules/logistics"
import type LogisticsModuleService from "../../../modules/logistics/service"
import { type ServiceAreaFields, serviceAreaFields } from "../fields"

/** @throws MedusaError NOT_FOUND */
export const updateServiceAreaStep = createStep(
  "update-service-area",
  async (input: { id: string } & Partial<ServiceAreaFields>, { container }) => {
    const service = container.resolve<LogisticsModuleService>(LOGISTICS_MODULE)
    const before = { id: input.id, ...serviceAreaFields(await service.retrieveServiceArea(input.id)) }
    const area = await service.updateServiceAreas(input)
    return new StepResponse({ before, after: { id: input.id, ...serviceAreaFields(area) } }, before)
  },
  async (before, { container }) => {
    if (before) await container.resolve<LogisticsModuleService>(LOGISTICS_MODULE).updateServiceAreas(before)
  },
)
