import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Conflict } from "../errors/conflict"
import { exhausted, exhaustedPromotionsOf } from "../promotions/exhausted"
import { shortfallsOf, soldOut } from "../stock/shortfalls"

/** Why a cart cannot be ordered now, whoever asks: goods first, for without them no coupon matters. Null where it can. */
export async function conflictsOfCart(connection: Knex, cart_id: string): Promise<Conflict | null> {
  const lines = await shortfallsOf(connection, cart_id)
  if (lines.length > 0) return soldOut(lines)
  const promotions = await exhaustedPromotionsOf(connection, cart_id)
  return promotions.length > 0 ? exhausted(promotions) : null
}
