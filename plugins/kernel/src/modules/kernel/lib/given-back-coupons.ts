import type { Context } from "@medusajs/framework/types"

import { rowsOf } from "./rows"

/** The orders' coupons, and with them all of the campaigns they belong to: a budget is one for all of its codes. */
const CODES = `own as (
  select x.code from order_line_item_adjustment x join order_item i on i.item_id = x.item_id
   where i.order_id = any(:gone) and x.code is not null
  union
  select x.code from order_shipping_method_adjustment x join order_shipping s on s.shipping_method_id = x.shipping_method_id
   where s.order_id = any(:gone) and x.code is not null
), codes as (
  select code from own
  union
  select p.code from promotion p where p.deleted_at is null and p.campaign_id in (
    select q.campaign_id from promotion q where q.code in (select code from own)))`

/** Their discounts in orders that stand, and in those that are about to go. */
const GIVEN = `given as (
  select a.id, a.customer_id, a.email, a.code, sum(a.amount) as amount, a.id = any(:gone) as gone from (
    select o.id, o.customer_id, o.email, x.code, x.amount from "order" o
      join order_item i on i.order_id = o.id and i.version = o.version and i.deleted_at is null
      join order_line_item_adjustment x on x.item_id = i.item_id and x.deleted_at is null
     where o.deleted_at is null and o.canceled_at is null and x.code in (select code from codes)
    union all
    select o.id, o.customer_id, o.email, x.code, x.amount from "order" o
      join order_shipping s on s.order_id = o.id and s.version = o.version and s.deleted_at is null
      join order_shipping_method_adjustment x on x.shipping_method_id = s.shipping_method_id and x.deleted_at is null
     where o.deleted_at is null and o.canceled_at is null and x.code in (select code from codes)) a
  group by 1, 2, 3, 4)`

/** A big number of core's: the column and its exact text. */
const BIG = (value: string): string =>
  `jsonb_build_object('value', cast(trim_scale(${value}) as text), 'precision', 20)`

const STATEMENTS = [
  // In core's own order of locks: promotions, then budgets.
  `with ${CODES} select p.id from promotion p where p.code in (select code from codes) order by p.id for update`,
  `with ${CODES} select b.id from promotion_campaign_budget b
    where b.campaign_id in (select p.campaign_id from promotion p where p.code in (select code from codes)) order by b.id for update`,
  `with ${CODES}, ${GIVEN}
   update promotion p set used = c.uses, updated_at = now()
     from (select code, count(distinct id) filter (where not gone) as uses from given group by code) c
    where p.code = c.code and p.deleted_at is null and p."limit" is not null and p.used > c.uses`,
  `with ${CODES}, ${GIVEN}
   update promotion_campaign_budget b set used = c.used, raw_used = ${BIG("c.used")}, updated_at = now()
     from (select b.id, case when b.type = 'spend' then coalesce(sum(g.amount) filter (where not g.gone), 0)
                  else cast(count(distinct (g.id, g.code)) filter (where not g.gone) as numeric) end as used
             from given g join promotion p on p.code = g.code and p.deleted_at is null
             join promotion_campaign_budget b on b.campaign_id = p.campaign_id and b.deleted_at is null
            group by b.id, b.type) c
    where b.id = c.id and b.used > c.used`,
  `with ${CODES}, ${GIVEN}
   update promotion_campaign_budget_usage u set used = c.used, raw_used = ${BIG("c.used")}, updated_at = now()
     from (select u.id, cast(count(distinct (g.id, g.code)) filter (where not g.gone) as numeric) as used
             from given g join promotion p on p.code = g.code and p.deleted_at is null
             join promotion_campaign_budget b on b.campaign_id = p.campaign_id and b.deleted_at is null
             join promotion_campaign_budget_usage u on u.budget_id = b.id and u.deleted_at is null
              and u.attribute_value = case b.attribute when 'customer_id' then g.customer_id when 'customer_email' then g.email end
            where exists (select 1 from given x where x.gone and (x.customer_id = g.customer_id or x.email = g.email))
            group by u.id) c
    where u.id = c.id and u.used > c.used`,
]

/**
 * Counts the uses of the orders' coupons anew, without the orders: nothing says whether a checkout that died had counted its own. Only ever
 * downwards, under core's own locks; doing it again changes nothing. An order that is being placed meanwhile counts as placed.
 */
export async function giveCouponsBack(context: Context, order_ids: readonly string[]): Promise<void> {
  for (const statement of STATEMENTS) await rowsOf(context, statement, { gone: [...order_ids] })
}
