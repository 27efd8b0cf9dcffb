import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MARKETPLACE } from "../../../modules/marketplace"
import type MarketplaceModuleService from "../../../modules/marketplace/service"
import { checkCart, type CartLine } from "../../../rules/check-cart"

export interface CheckCartInput {
  cart: { completed_at?: string | Date | null; items?: CartLine[] | null }
}

/**
 * Refuses a cart that holds goods nobody may sell now, all of them in one answer. One query whatever the lines.
 * A cart that is an order already is not judged again: completing it twice must answer the same order.
 * @throws MedusaError not_allowed
 */
export const checkCartVendorsStep = createStep(
  "check-cart-vendors",
  async ({ cart }: CheckCartInput, { container }) => {
    const items = cart.completed_at ? [] : (cart.items ?? [])
    const product_ids = [...new Set(items.flatMap(({ product_id }) => product_id ?? []))]
    const sellers = await container.resolve<MarketplaceModuleService>(MARKETPLACE).listSellers(product_ids)
    const problems = checkCart(items, sellers)
    const [first] = problems
    if (first)
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        problems.map(({ message }) => message).join("\n"),
        first.code,
      )
    return new StepResponse({ checked: items.length })
  },
)
