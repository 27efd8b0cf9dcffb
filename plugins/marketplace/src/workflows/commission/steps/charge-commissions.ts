import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MARKETPLACE } from "../../../modules/marketplace"
import type MarketplaceModuleService from "../../../modules/marketplace/service"

export interface CommissionInput {
  order_id: string
  tenant_id: string
}

/** Ensures one charge per vendor order. Its undo is the reversal, which is posted by itself: a book is not rolled back. */
export const chargeCommissionsStep = createStep("charge-commissions", async (input: CommissionInput, { container }) => {
  const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
  return new StepResponse(await marketplace.chargeCommissions(input.order_id, input.tenant_id))
})
