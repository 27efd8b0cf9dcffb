import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MARKETPLACE } from "../../../modules/marketplace"
import type MarketplaceModuleService from "../../../modules/marketplace/service"
import type { CancellationAnswer, CancellationInput } from "../../../modules/marketplace/types"
import { cancellationObstacles } from "../../../orders/cancellation-obstacles"

export type AcceptCancellationInput = Omit<CancellationInput, "obstacles">

/** Accepts the request or says why not. No undo: what was accepted is given back, and its event has been written with it. */
export const acceptCancellationStep = createStep(
  "accept-cancellation",
  async (input: AcceptCancellationInput, { container }) => {
    const { order_id, actor_type } = input
    const obstacles = await cancellationObstacles(container, order_id, actor_type)
    if (!obstacles) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${order_id} was not found`)
    const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
    return new StepResponse<CancellationAnswer>(await marketplace.requestCancellation({ ...input, obstacles }))
  },
)
