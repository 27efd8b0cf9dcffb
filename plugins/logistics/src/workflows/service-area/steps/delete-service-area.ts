import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LOGISTICS_MODULE } from "../../../modules/logistics"
import type LogisticsModuleService from "../../../modules/logistics/service"

/** @throws MedusaError NOT_FOUND */
export const deleteServiceAreaStep = createStep(
  "delete-service-area",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<LogisticsModuleService>(LOGISTICS_MODULE)
    await service.retrieveServiceArea(id, { select: ["id"] })
    await service.softDeleteServiceAreas(id)
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<LogisticsModuleService>(LOGISTICS_MODULE).restoreServiceAreas(id)
  },
)
