import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LOGISTICS_MODULE } from "../../../modules/logistics"
import type LogisticsModuleService from "../../../modules/logistics/service"
import type { DriverFields } from "../fields"

export const createDriverStep = createStep(
  "create-driver",
  async (input: DriverFields, { container }) => {
    const service = container.resolve<LogisticsModuleService>(LOGISTICS_MODULE)
    const driver = await service.createDrivers(input)
    return new StepResponse(driver, driver.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<LogisticsModuleService>(LOGISTICS_MODULE).deleteDrivers(id)
  },
)
