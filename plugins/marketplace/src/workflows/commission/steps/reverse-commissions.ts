import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MARKETPLACE } from "../../../modules/marketplace"
import type MarketplaceModuleService from "../../../modules/marketplace/service"
import type { CommissionInput } from "./charge-commissions"

/** Ensures one reversal per charge of the order. */
export const reverseCommissionsStep = createStep(
  "reverse-commissions",
  async (input: CommissionInput, { container }) => {
    const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
    return new StepResponse(await marketplace.reverseCommissions(input.order_id, input.tenant_id))
  },
)
