import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Conflict } from "../errors/conflict"

/** A line of a cart that cannot be had as it is: quantities of its variant. */
export interface Shortfall {
  line_item_id: string
  variant_id: string
  title: string
  wanted: number
  /** How many of it could be had now, after the lines before it. */
  available: number
}

/**
 * What core's reservation would find missing. Core looks at each line by itself, takes the first of the sales channel's places that holds
 * enough for it, and reserves there; in what order it looks at places it does not say. So a line is short
 * - at first sight (`certain` false) where no order of places could help: no place has enough for it, or all together have not enough for
 *   it and the lines before it;
 * - `certain`: where some order would not do: the smallest of the places that core may choose has not enough for all lines of the item.
 * With one line of an item, or one place, both are the same. Lines on back order, and carts that are orders, are never short.
 */
const SHORTFALLS = `
with line as (
  select i.id, i.variant_id, i.quantity::numeric as quantity, i.created_at, c.sales_channel_id, i.title, i.product_title, i.variant_title
    from cart c
    join cart_line_item i on i.cart_id = c.id and i.deleted_at is null
    join product_variant v on v.id = i.variant_id and v.manage_inventory and not v.allow_backorder
   where c.id = :cart_id and not exists (select 1 from order_cart o where o.cart_id = c.id and o.deleted_at is null)
), need as (
  select l.*, p.inventory_item_id as item, p.required_quantity as each, p.required_quantity * l.quantity as need,
         coalesce(sum(p.required_quantity * l.quantity) over (partition by p.inventory_item_id order by l.created_at, l.id
           rows between unbounded preceding and 1 preceding), 0) as before,
         min(p.required_quantity * l.quantity) over (partition by p.inventory_item_id) as least
    from line l
    join product_variant_inventory_item p on p.variant_id = l.variant_id and p.deleted_at is null and p.required_quantity > 0
), had as (
  select n.*, s.most, s.together, coalesce(s.smallest, s.most) as smallest
    from need n
   cross join lateral (
     select coalesce(max(a.available), 0) as most, coalesce(sum(greatest(a.available, 0)), 0) as together,
            min(a.available) filter (where a.available >= n.least) as smallest
       from (select l.stocked_quantity - l.reserved_quantity as available
               from inventory_level l
               join sales_channel_stock_location c on c.stock_location_id = l.location_id and c.deleted_at is null
              where l.inventory_item_id = n.item and l.deleted_at is null and c.sales_channel_id = n.sales_channel_id) a) s
), left_over as (
  select h.*, greatest(case when :certain then h.smallest - h.before else least(h.most, h.together - h.before) end, 0) as remaining from had h
)
select id as line_item_id, variant_id, coalesce(nullif(concat_ws(' ', product_title, nullif(variant_title, 'Default variant')), ''), title) as title,
       quantity::float as wanted, min(floor(remaining / each))::float as available
  from left_over group by id, variant_id, title, product_title, variant_title, quantity, created_at
having bool_or(need > remaining) order by created_at, id`

/** What of a cart is not to be had now, in the cart's order; empty where all is. One statement, whatever the lines. */
export async function shortfallsOf(connection: Knex, cart_id: string, { certain = false } = {}): Promise<Shortfall[]> {
  const { rows } = await connection.raw<{ rows: Shortfall[] }>(SHORTFALLS, { cart_id, certain } as never)
  return rows
}

/** The answer to a shopper whose goods went to somebody else. */
export function soldOut(lines: readonly Shortfall[]): Conflict {
  const message = lines
    .map(({ title, wanted, available }) =>
      available > 0 ? `Only ${available} of "${title}" can be had, and you want ${wanted}.` : `"${title}" is sold out.`,
    )
    .join(" ")
  return {
    code: "sold_out",
    message: `${message} Nothing was charged; change the cart and order again.`,
    details: { lines },
  }
}
