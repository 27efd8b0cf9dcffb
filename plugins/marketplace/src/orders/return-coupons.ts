import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * Takes an order's use of promotions and of their campaigns' budgets back: one statement for each counter, in one transaction with the mark that it
 * was done, because core's own `revertUsage` reads and writes in two steps and does not know that it was called before.
 * @returns codes that were given back; none when it had been done
 */
export async function returnCoupons(knex: Knex, order_id: string): Promise<string[]> {
  return knex.transaction(async (transaction) => {
    const marked = await transaction.raw<{ rows: unknown[] }>(
      "insert into cityos_order_coupon_return (order_id) values (?) on conflict do nothing returning order_id",
      [order_id],
    )
    if (marked.rows.length === 0) return []
    const { rows } = await transaction.raw<{ rows: Used[] }>(USED, [order_id, order_id])
    for (const { promotion_id } of rows) await transaction.raw(PROMOTION, [promotion_id])
    for (const [budget_id, spent] of budgetsOf(rows)) {
      await transaction.raw(BUDGET, [spent, budget_id])
      await transaction.raw(ATTRIBUTE_GONE, [budget_id, order_id])
      await transaction.raw(ATTRIBUTE, [budget_id, order_id])
    }
    return rows.map(({ code }) => code)
  })
}

interface Used {
  promotion_id: string
  code: string
  /** Exact decimal text, major units. */
  amount: string
  budget_id: string | null
}

/** Budgets in the order of their ids, as core locks them, with what the order spent of each. */
function budgetsOf(used: readonly Used[]): [string, string][] {
  const budgets = new Map<string, string>()
  for (const { budget_id, amount } of used) if (budget_id) budgets.set(budget_id, amount)
  return [...budgets].sort(([left], [right]) => (left < right ? -1 : 1))
}

/** Codes on the order as it was placed: later versions of its lines carry less. The budget's amount is over all codes of its campaign. */
const USED = `
with adjustment as (
  select a.code, a.amount from order_item i join order_line_item_adjustment a on a.item_id = i.item_id and a.version = i.version
   where i.order_id = ? and i.version = 1 and i.deleted_at is null and a.deleted_at is null
  union all
  select a.code, a.amount from order_shipping s
    join order_shipping_method_adjustment a on a.shipping_method_id = s.shipping_method_id and a.version = s.version
   where s.order_id = ? and s.version = 1 and s.deleted_at is null and a.deleted_at is null),
used as (select code, sum(amount) as amount from adjustment where code is not null group by code)
select p.id as promotion_id, p.code, b.id as budget_id, (sum(u.amount) over (partition by b.id))::text as amount
  from used u join promotion p on p.code = u.code and p.deleted_at is null
  left join promotion_campaign_budget b on b.campaign_id = p.campaign_id and b.deleted_at is null
 order by p.id`

const PROMOTION = `update promotion set used = greatest(used - 1, 0), updated_at = now() where id = ? and "limit" is not null`

/** Core keeps each number twice, as a number and as exact text. */
const less = (by: string): string =>
  `used = greatest(used - ${by}, 0), raw_used = raw_used || jsonb_build_object('value', greatest(used - ${by}, 0)::text), updated_at = now()`

const BUDGET = `
update promotion_campaign_budget set ${less("case when type = 'spend' then taken.amount else 1 end")}
  from (select ?::numeric as amount) taken where id = ?`

const OF_BUYER = `
  b.id = u.budget_id and b.id = ? and o.id = ? and b.type = 'use_by_attribute' and u.deleted_at is null
  and u.attribute_value = case b.attribute when 'customer_id' then o.customer_id when 'customer_email' then o.email end`

const ATTRIBUTE_GONE = `
delete from promotion_campaign_budget_usage u using promotion_campaign_budget b, "order" o where u.used <= 1 and ${OF_BUYER}`

const ATTRIBUTE = `
update promotion_campaign_budget_usage u set used = u.used - 1,
       raw_used = u.raw_used || jsonb_build_object('value', (u.used - 1)::text), updated_at = now()
  from promotion_campaign_budget b, "order" o where u.used > 1 and ${OF_BUYER}`
