import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LOGISTICS_MODULE } from "../../../modules/logistics"
import type LogisticsModuleService from "../../../modules/logistics/service"

/** @throws MedusaError NOT_FOUND, NOT_ALLOWED when the driver still has open deliveries */
export const deleteDriverStep = createStep(
  "delete-driver",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<LogisticsModuleService>(LOGISTICS_MODULE)
    const open = await service.removeDriver(id)
    if (open > 0) {
      const message = `The driver has ${open} open deliveries. Give them to another driver first, or set the driver to "off".`
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<LogisticsModuleService>(LOGISTICS_MODULE).restoreDrivers(id)
  },
)
