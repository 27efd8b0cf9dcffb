import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LOGISTICS_MODULE } from "../../../modules/logistics"
import type LogisticsModuleService from "../../../modules/logistics/service"
import { type DriverFields, driverFields } from "../fields"

/** @throws MedusaError NOT_FOUND */
export const updateDriverStep = createStep(
  "update-driver",
  async (input: { id: string } & Partial<DriverFields>, { container }) => {
    const service = container.resolve<LogisticsModuleService>(LOGISTICS_MODULE)
    const before = { id: input.id, ...driverFields(await service.retrieveDriver(input.id)) }
    const driver = await service.updateDrivers(input)
    return new StepResponse({ before, after: { id: input.id, ...driverFields(driver) } }, before)
  },
  async (before, { container }) => {
    if (before) await container.resolve<LogisticsModuleService>(LOGISTICS_MODULE).updateDrivers(before)
  },
)
