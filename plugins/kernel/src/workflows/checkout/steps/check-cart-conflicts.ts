import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { conflictsOfCart } from "../../../checkout/conflicts"
import { ConflictError } from "../../../errors/conflict"

export interface CheckCartConflictsInput {
  cart: { id: string }
}

/**
 * Asked before an order is made, whichever way a cart is completed: a payment's webhook does not come through our route.
 * @throws ConflictError sold_out, promotion_exhausted
 */
export const checkCartConflictsStep = createStep(
  "check-cart-conflicts",
  async ({ cart }: CheckCartConflictsInput, { container }) => {
    const conflict = await conflictsOfCart(container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), cart.id)
    if (conflict) throw new ConflictError(conflict)
    return new StepResponse()
  },
)
