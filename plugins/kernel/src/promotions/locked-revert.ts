import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import PromotionModule from "@medusajs/medusa/promotion"
import { lockBefore } from "../checkout/lock-before"

/**
 * Core counts a use under row locks, and takes one back without: what was counted in between is lost, and a coupon is given away once too
 * often. Here both take the same locks in the same order.
 */
export function lockReverts(): void {
  lockBefore(PromotionModule.service, "revertUsage", 2, lockPromotions)
}

async function lockPromotions(transaction: Knex, [actions]: readonly unknown[]): Promise<void> {
  const codes = (actions as { code?: string }[]).flatMap(({ code }) => code ?? [])
  if (codes.length === 0) return
  await transaction("promotion").whereIn("code", codes).whereNotNull("limit").orderBy("id").forUpdate().select("id")
  await transaction("promotion_campaign_budget")
    .whereIn("campaign_id", transaction("promotion").whereIn("code", codes).select("campaign_id"))
    .orderBy("id")
    .forUpdate()
    .select("id")
}
