import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Conflict } from "../errors/conflict"

export interface ExhaustedPromotion {
  code: string
  reason: "limit" | "budget"
}

/**
 * Codes whose discount is in the cart and that core would refuse to count once more, by core's own rules (`registerUsage`): a limit of
 * uses; a campaign's budget by uses, by amount, or by uses of one customer. A budget without a limit, or with 0, has none.
 */
const EXHAUSTED = `
with discount as (
  select a.code, sum(a.amount) as amount from (
    select l.code, l.amount from cart_line_item_adjustment l join cart_line_item i on i.id = l.item_id and i.deleted_at is null
     where i.cart_id = :cart_id and l.deleted_at is null
    union all
    select m.code, m.amount from cart_shipping_method_adjustment m join cart_shipping_method s on s.id = m.shipping_method_id and s.deleted_at is null
     where s.cart_id = :cart_id and m.deleted_at is null) a
   where a.code is not null group by a.code
), used as (
  select d.code, d.amount, p."limit", p.used, b.id as budget_id, b.type, b."limit" as budget_limit, b.used as budget_used,
         case b.attribute when 'customer_id' then c.customer_id when 'customer_email' then c.email end as attribute_value,
         sum(d.amount) over (partition by b.id) as budget_amount
    from discount d
    join cart c on c.id = :cart_id
    join promotion p on p.code = d.code and p.deleted_at is null and p.status = 'active'
    left join promotion_campaign_budget b on b.campaign_id = p.campaign_id and b.deleted_at is null and b."limit" > 0
   where not exists (select 1 from order_cart o where o.cart_id = c.id and o.deleted_at is null)
)
select u.code, case when u.used >= u."limit" then 'limit' else 'budget' end as reason from used u
 where u.used >= u."limit"
    or (u.type = 'spend' and u.budget_used + u.budget_amount > u.budget_limit)
    or (u.type = 'usage' and u.budget_used + 1 > u.budget_limit)
    or (u.type = 'use_by_attribute' and exists (select 1 from promotion_campaign_budget_usage a
         where a.budget_id = u.budget_id and a.attribute_value = u.attribute_value and a.deleted_at is null and a.used + 1 > u.budget_limit))
 order by u.code`

/** Codes in a cart that cannot be used once more; empty where all can. One statement. */
export async function exhaustedPromotionsOf(connection: Knex, cart_id: string): Promise<ExhaustedPromotion[]> {
  const { rows } = await connection.raw<{ rows: ExhaustedPromotion[] }>(EXHAUSTED, { cart_id } as never)
  return rows
}

/** The answer to a shopper whose coupon was used up by others. */
export function exhausted(promotions: readonly ExhaustedPromotion[]): Conflict {
  const codes = promotions.map(({ code }) => `"${code}"`).join(", ")
  const message =
    promotions.length === 1 ? `The promotion ${codes} has been used up.` : `The promotions ${codes} have been used up.`
  return {
    code: "promotion_exhausted",
    message: `${message} Nothing was charged; take it out of the cart and order again.`,
    details: { promotions },
  }
}
