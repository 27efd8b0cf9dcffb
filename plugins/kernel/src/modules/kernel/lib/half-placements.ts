import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import type { CartPlacement } from "../../../recovery/half-placement"
import { rowsOf } from "./rows"

/** The order carries its cart from birth, before any link: `cityos_stamp_cart`. */
const OF_CART = `o.deleted_at is null and o.canceled_at is null
  and (o.metadata->>'cart_id' = ? or o.id in (select order_id from order_cart where cart_id = ? and deleted_at is null))`

const STATE = `
with unplaced as (
  select o.id, o.created_at,
    array(select oi.item_id from order_item oi where oi.order_id = o.id and oi.deleted_at is null) as line_item_ids,
    exists (select 1 from order_cart c where c.order_id = o.id and c.cart_id = ? and c.deleted_at is null) as linked,
    exists (select 1 from order_payment_collection c where c.order_id = o.id and c.deleted_at is null) as payment_linked,
    coalesce(p.state = 'undone', false) as undone
  from "order" o left join cityos_order_placement p on p.order_id = o.id and p.deleted_at is null
  where ${OF_CART} and (p.order_id is null or p.state = 'undone')
), sessions as (
  select s.id, s.status, s.provider_id, s.payment_collection_id, s.data, live.id as payment_id,
    live.captured_at is not null as captured,
    live.id is null and exists (select 1 from payment x where x.payment_session_id = s.id and x.canceled_at is not null) as spent
  from cart_payment_collection c
  join payment_session s on s.payment_collection_id = c.payment_collection_id and s.deleted_at is null and s.status <> 'canceled'
  left join lateral (select p.id, p.captured_at from payment p
    where p.payment_session_id = s.id and p.canceled_at is null and p.deleted_at is null limit 1) live on true
  where c.cart_id = ? and c.deleted_at is null
)
select
  (select p.order_id from cityos_order_placement p
    where p.cart_id = ? and p.state <> 'undone' and p.deleted_at is null limit 1) as placed_order_id,
  coalesce((select json_agg(json_build_object('id', u.id, 'created_at', u.created_at, 'line_item_ids', u.line_item_ids,
    'linked', u.linked, 'payment_linked', u.payment_linked, 'undone', u.undone,
    'reserved', (select coalesce(sum(r.quantity), 0)::text from reservation_item r
      where r.line_item_id = any(u.line_item_ids) and r.deleted_at is null)) order by u.created_at) from unplaced u), '[]') as unplaced,
  coalesce((select json_agg(s) from sessions s), '[]') as sessions,
  (select coalesce(sum(l.quantity * i.required_quantity), 0)::text from cart_line_item l
    join product_variant v on v.id = l.variant_id and v.manage_inventory
    join product_variant_inventory_item i on i.variant_id = v.id and i.deleted_at is null
    where l.cart_id = ? and l.deleted_at is null) as needed,
  exists (select 1 from cart_payment_collection c join payment_collection p on p.id = c.payment_collection_id
    where c.cart_id = ? and c.deleted_at is null and p.amount > 0) as to_pay`

/** What the completion of a cart has left behind, in one statement. */
export async function cartPlacement(context: Context, cart_id: string): Promise<CartPlacement> {
  const [row] = await rowsOf<Omit<CartPlacement, "cart_id">>(context, STATE, Array<string>(7).fill(cart_id))
  if (!row) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "recovery: the database answered nothing")
  return { cart_id, ...row }
}

/** Core has no word for a session whose payment was cancelled. */
export async function endSessions(context: Context, ids: readonly string[]): Promise<void> {
  await rowsOf(
    context,
    "update payment_session set status = 'canceled', updated_at = now() where id = any(?) and status <> 'canceled'",
    [[...ids]],
  )
}

/** Takes an order's links away, so that its cart is open again. */
export async function unlinkOrders(context: Context, order_ids: readonly string[]): Promise<void> {
  for (const table of ["order_cart", "order_payment_collection", "order_promotion"]) {
    await rowsOf(context, `delete from ${table} where order_id = any(?)`, [[...order_ids]])
  }
}

export interface HalfPlacement {
  /** The order's. */
  id: string
  display_id: number
  cart_id: string
  email: string | null
  currency_code: string
  created_at: string
}

/** Orders of carts that nobody said are placed, oldest first. @param seconds how old they must be */
export async function halfPlacements(
  context: Context,
  { seconds, limit, offset }: { seconds: number; limit: number; offset: number },
): Promise<{ rows: HalfPlacement[]; count: number }> {
  const half = `from "order" o where o.deleted_at is null and o.canceled_at is null and o.metadata->>'cart_id' is not null
    and o.created_at < now() - make_interval(secs => ?)
    and not exists (select 1 from cityos_order_placement p where p.order_id = o.id and p.state <> 'undone')`
  const rows = await rowsOf<HalfPlacement>(
    context,
    `select o.id, o.display_id, o.metadata->>'cart_id' as cart_id, o.email, o.currency_code, o.created_at
       ${half} order by o.created_at limit ? offset ?`,
    [seconds, limit, offset],
  )
  const [total] = await rowsOf<{ count: number }>(context, `select count(*)::int as count ${half}`, [seconds])
  return { rows, count: total?.count ?? 0 }
}
