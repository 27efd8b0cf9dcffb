import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LOGISTICS_MODULE } from "../../../modules/logistics"
import type LogisticsModuleService from "../../../modules/logistics/service"
import type { DeliveryDraft } from "../../../modules/logistics/types"
import type { Outcome } from "../../../rules/outcome"
import { deliveryRef, type DeliveryRef } from "../delivery-ref"

/**
 * Ensures the drafted deliveries. Not undone: an ensure that is tried again finds what it made, and undoing is an effect of its
 * own (`cancelOrderDeliveriesWorkflow`), which the saga asks for.
 */
export const ensureDeliveriesStep = createStep(
  "ensure-deliveries",
  async (input: { drafts: Outcome<DeliveryDraft[]>; actor: string }, { container }) => {
    const { drafts } = input
    if (!drafts.done) return new StepResponse<Outcome<DeliveryRef[]>>(drafts)
    const service = container.resolve<LogisticsModuleService>(LOGISTICS_MODULE)
    const { deliveries, created } = await service.ensureDeliveries(drafts.value, input.actor)
    const outcome: Outcome<DeliveryRef[]> = { done: true, applied: created > 0, value: deliveries.map(deliveryRef) }
    return new StepResponse(outcome)
  },
)
