import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LOGISTICS_MODULE } from "../../../modules/logistics"
import type { CancelInput } from "../../../modules/logistics/service"
import type LogisticsModuleService from "../../../modules/logistics/service"

/** Cancels what was not handed over. Final, so not undone: asking again changes nothing. */
export const cancelOrderDeliveriesStep = createStep(
  "cancel-order-deliveries",
  async (input: CancelInput, { container }) => {
    const service = container.resolve<LogisticsModuleService>(LOGISTICS_MODULE)
    const outcome = await service.cancelOrderDeliveries(input)
    const all = await service.listDeliveries({ order_id: input.order_id }, { take: null, select: ["id"] })
    return new StepResponse({ outcome, delivery_ids: all.map(({ id }) => id) })
  },
)
