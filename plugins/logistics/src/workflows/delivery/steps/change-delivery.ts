import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LOGISTICS_MODULE } from "../../../modules/logistics"
import type LogisticsModuleService from "../../../modules/logistics/service"
import type { ChangeInput } from "../../../modules/logistics/types"
import type { Outcome } from "../../../rules/outcome"
import { beingCancelled } from "../being-cancelled"
import { deliveryRef, type DeliveryRef } from "../delivery-ref"

/** Records a fact. Facts are not taken back: what turns out wrong is followed by another fact, so there is no undo. */
export const changeDeliveryStep = createStep("change-delivery", async (input: ChangeInput, { container }) => {
  const service = container.resolve<LogisticsModuleService>(LOGISTICS_MODULE)
  const refusal = await beingCancelled(container, input)
  if (refusal) return new StepResponse<Outcome<DeliveryRef>>(refusal)
  const outcome = await service.changeDelivery(input)
  const answer: Outcome<DeliveryRef> = outcome.done ? { ...outcome, value: deliveryRef(outcome.value) } : outcome
  return new StepResponse(answer)
})
