import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { returnCoupons } from "../../../orders/return-coupons"

/**
 * Gives the coupons of a cancelled order back to whoever may use them next, once. Core does not. No undo: the order is cancelled for good.
 */
export const returnCouponsStep = createStep(
  "return-coupons",
  async ({ order_id }: { order_id: string }, { container }) => {
    const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    return new StepResponse({ codes: await returnCoupons(knex, order_id) })
  },
)
