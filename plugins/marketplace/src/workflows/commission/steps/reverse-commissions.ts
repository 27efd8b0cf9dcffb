import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MARKETPLACE } from "../../../modules/marketplace"
import type MarketplaceModuleService from "../../../modules/marketplace/service"
import type { CommissionInput } from "./charge-commissions"

export interface ReverseCommissionsInput extends CommissionInput {
  /** What this request gives back, instead of the whole. */
  cancellation_id?: string
}

/** Ensures one reversal per charge of the order, or the share of one cancellation. */
export const reverseCommissionsStep = createStep(
  "reverse-commissions",
  async ({ order_id, tenant_id, cancellation_id }: ReverseCommissionsInput, { container }) => {
    const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
    if (cancellation_id !== undefined)
      return new StepResponse(await marketplace.reverseCommissionsOf(cancellation_id, tenant_id))
    return new StepResponse(await marketplace.reverseCommissions(order_id, tenant_id))
  },
)
