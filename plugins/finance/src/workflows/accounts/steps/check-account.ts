import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_FREEZE_MODULE } from "../../../modules/account-freeze"
import type AccountFreezeModuleService from "../../../modules/account-freeze/service"

export interface CheckAccountInput {
  cart: { completed_at?: string | Date | null; customer_id?: string | null; email?: string | null }
}

/**
 * Refuses the cart of somebody who may not order. A cart that is an order already is not judged again.
 * @throws MedusaError not_allowed
 */
export const checkAccountStep = createStep("check-account", async ({ cart }: CheckAccountInput, { container }) => {
  const freezes: AccountFreezeModuleService = container.resolve(ACCOUNT_FREEZE_MODULE)
  if (!cart.completed_at && (await freezes.isFrozen(cart))) {
    const message =
      "account_frozen: orders of this account are on hold. Get in touch with the shop to have it looked at"
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message, "account_frozen")
  }
  return new StepResponse(null)
})
