import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MARKETPLACE } from "../../../modules/marketplace"
import type MarketplaceModuleService from "../../../modules/marketplace/service"

/** Marks the request as carried out. No undo: it was. */
export const completeCancellationStep = createStep(
  "complete-cancellation",
  async ({ cancellation_id }: { cancellation_id: string }, { container }) => {
    const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
    return new StepResponse({ applied: await marketplace.completeCancellation(cancellation_id) })
  },
)
