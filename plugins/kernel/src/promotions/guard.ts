import type { DatabaseGuard } from "../installer/guard"

/** A promotion, or its campaign's budget, has been used up. */
export const EXHAUSTED = "PX001"

const LIMIT = "cityos_guard_promotion_limit"
const BUDGET = "cityos_guard_campaign_budget"
const CUSTOMER = "cityos_guard_budget_usage"

/** Core's own rule, where nobody can pass it: a limit of uses holds as it is written. */
const GUARD_LIMIT = `
begin
  if new.used > old.used and new.used > new."limit" then
    raise exception 'promotion_exhausted: promotion "%" has been used % times', new.code, new."limit" using errcode = '${EXHAUSTED}';
  end if;
  return new;
end`

/** A budget of 0 is none, as in core. One by customer keeps its total for information only. */
const GUARD_BUDGET = `
begin
  if new.type <> 'use_by_attribute' and new.used > old.used and new."limit" > 0 and new.used > new."limit" then
    raise exception 'promotion_exhausted: the budget of campaign "%" is spent', new.campaign_id using errcode = '${EXHAUSTED}';
  end if;
  return new;
end`

const GUARD_CUSTOMER = `
declare
  allowed numeric;
begin
  if tg_op = 'UPDATE' and new.used <= old.used then return new; end if;
  select b."limit" into allowed from public.promotion_campaign_budget as b where b.id = new.budget_id;
  if allowed > 0 and new.used > allowed then
    raise exception 'promotion_exhausted: "%" has used the budget up', new.attribute_value using errcode = '${EXHAUSTED}';
  end if;
  return new;
end`

/** Nothing is given away above its limit, whoever counts. */
export const PROMOTION_GUARD: DatabaseGuard = {
  title: "promotion guard",
  functions: [
    { name: LIMIT, body: GUARD_LIMIT },
    { name: BUDGET, body: GUARD_BUDGET },
    { name: CUSTOMER, body: GUARD_CUSTOMER },
  ],
  triggers: [
    { name: LIMIT, table: "promotion", when: "before update of used on {table} for each row", function: LIMIT },
    {
      name: BUDGET,
      table: "promotion_campaign_budget",
      when: "before update of used on {table} for each row",
      function: BUDGET,
    },
    {
      name: CUSTOMER,
      table: "promotion_campaign_budget_usage",
      when: "before insert or update of used on {table} for each row",
      function: CUSTOMER,
    },
  ],
}
