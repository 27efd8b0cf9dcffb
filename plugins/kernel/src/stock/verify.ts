import type { ClientBase } from "pg"
import { verifyGuard } from "../installer/guard"
import { STOCK_GUARD } from "./guard"
import { ORDER_PER_CART } from "./truth"

/** What would let a unit be sold twice, or a cart become two orders; empty when all is well. Any role may ask. */
export async function verifyStockGuard(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ missing: boolean }>(
    "select to_regclass('public.order_cart') is not null and to_regclass($1) is null as missing",
    [`public.${ORDER_PER_CART}`],
  )
  const index = rows[0]?.missing ? [`index ${ORDER_PER_CART} of table "order_cart" is missing`] : []
  return [...(await verifyGuard(client, STOCK_GUARD)), ...index]
}
