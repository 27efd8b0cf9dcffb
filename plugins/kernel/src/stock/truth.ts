import type { ClientBase } from "pg"
import { installGuard, liftGuard } from "../installer/guard"
import { STOCK_GUARD } from "./guard"

/** A level whose count was not the sum of its live reservations. Quantities are exact decimals, as text. */
export interface CorrectedLevel {
  inventory_item_id: string
  location_id: string
  stocked: string
  was: string
  is: string
}

export interface StockReport {
  corrected: CorrectedLevel[]
  /** Carts that became more than one order. Where there are any, the database cannot refuse the next one. */
  doubles: { cart_id: string; order_ids: string[] }[]
}

const NOTHING: StockReport = { corrected: [], doubles: [] }

const COUNT = `
with truth as (
  select l.id, l.stocked_quantity as stocked, l.reserved_quantity as was, (select coalesce(sum(r.quantity), 0)
      from public.reservation_item r
     where r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id and r.deleted_at is null) as is
    from public.inventory_level l where l.deleted_at is null)
update public.inventory_level l
   set reserved_quantity = t.is, updated_at = now(),
       raw_reserved_quantity = jsonb_build_object('value', trim_scale(t.is)::text, 'precision', 20)
  from truth t
 where l.id = t.id and (t.was <> t.is or (l.raw_reserved_quantity->>'value')::numeric is distinct from t.is)
returning l.inventory_item_id, l.location_id, trim_scale(t.stocked)::text as stocked, trim_scale(t.was)::text as was, trim_scale(t.is)::text as is`

/**
 * Begins from the truth, in the installer's transaction: every level's count becomes the sum of its live reservations while nobody
 * can write, then the guard keeps it so.
 * @param tenanted the tables carry `tenant_id`
 */
export async function installStockGuard(client: ClientBase, tenanted: boolean): Promise<StockReport> {
  const { rows } = await client.query<{ stock: boolean; orders: boolean }>(
    `select to_regclass('public.reservation_item') is not null and to_regclass('public.inventory_level') is not null as stock,
            to_regclass('public.order_cart') is not null as orders`,
  )
  return {
    corrected: rows[0]?.stock ? await countReservations(client) : NOTHING.corrected,
    doubles: rows[0]?.orders ? await oneOrderPerCart(client, tenanted) : NOTHING.doubles,
  }
}

async function countReservations(client: ClientBase): Promise<CorrectedLevel[]> {
  // In the order in which a checkout takes them.
  await client.query("lock table public.reservation_item, public.inventory_level in share row exclusive mode")
  await liftGuard(client, STOCK_GUARD)
  const { rows } = await client.query<CorrectedLevel>(COUNT)
  await installGuard(client, STOCK_GUARD)
  return rows
}

export const ORDER_PER_CART = "cityos_one_order_per_cart"

/**
 * A cart is one order, whoever completes it and however often. Where some are more than one already, the index cannot be unique: it is
 * made all the same, so that its absence is never overlooked, and becomes unique at the first installation without doubles.
 */
async function oneOrderPerCart(client: ClientBase, tenanted: boolean): Promise<StockReport["doubles"]> {
  const columns = tenanted ? "tenant_id, cart_id" : "cart_id"
  const { rows: doubles } = await client.query<{ cart_id: string; order_ids: string[] }>(
    `select cart_id, array_agg(order_id order by order_id) as order_ids from public.order_cart where deleted_at is null
      group by ${columns} having count(*) > 1 order by cart_id`,
  )
  const { rows: found } = await client.query<{ unique: boolean }>(
    'select indisunique as "unique" from pg_index where indexrelid = to_regclass($1)',
    [`public.${ORDER_PER_CART}`],
  )
  const wanted = doubles.length === 0
  if (found[0]?.unique === wanted) return doubles
  await client.query(`drop index if exists public.${ORDER_PER_CART}`)
  await client.query(
    `create ${wanted ? "unique " : ""}index ${ORDER_PER_CART} on public.order_cart (${columns}) where deleted_at is null`,
  )
  return doubles
}
