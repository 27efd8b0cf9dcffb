import { reconcile } from "@dakkah/kernel"

/** Core's amounts are major units; records are compared in whole minor units of their currency. */
const minor = (amount: string, currency: string): string =>
  `round((${amount}) * power(10, coalesce((select c.decimal_digits from currency c where c.code = lower(${currency})), 2)))`
const text = (expression: string): string => `cast(trim_scale(cast(${expression} as numeric)) as text)`

const CAPTURED = "(select coalesce(sum(c.amount), 0) from capture c where c.payment_id = p.id and c.deleted_at is null)"
const REFUNDED = "(select coalesce(sum(r.amount), 0) from refund r where r.payment_id = p.id and r.deleted_at is null)"
const ORDER_OF = `(select o.order_id from order_payment_collection o
  where o.payment_collection_id = p.payment_collection_id and o.deleted_at is null limit 1)`

/** What the gateway says it did against what core wrote down of it. */
const gateway = (side: "captured" | "refunded", written: string): string => `
select 'payment' as subject_type, p.id as subject_id, ${ORDER_OF} as order_id, upper(p.currency_code) as currency_code,
       cast(i.${side}_amount as text) as expected, ${text(minor(written, "p.currency_code"))} as found
  from payment p
  join payment_session s on s.id = p.payment_session_id
  join cityos_offline_intent i on i.id = s.data->>'id'
 where p.deleted_at is null and i.updated_at < :settled and p.updated_at < :settled
   and i.${side}_amount <> ${minor(written, "p.currency_code")}`

/** Per order: money that came less money that went, as core's payments have it. */
const PAID = `
select o.order_id, p.currency_code, sum(${CAPTURED} - ${REFUNDED}) as paid, max(p.updated_at) as changed
  from order_payment_collection o
  join payment p on p.payment_collection_id = o.payment_collection_id and p.deleted_at is null
 where o.deleted_at is null group by 1, 2`

export default [
  reconcile("finance.captured", gateway("captured", CAPTURED)),
  reconcile("finance.refunded", gateway("refunded", REFUNDED)),
  reconcile(
    "finance.transactions",
    `select 'order' as subject_type, x.order_id as subject_id, x.order_id, upper(x.currency_code) as currency_code,
            ${text(minor("x.paid", "x.currency_code"))} as expected, ${text(minor("coalesce(t.noted, 0)", "x.currency_code"))} as found
       from (${PAID}) x
       left join (select order_id, sum(amount) as noted from order_transaction
                   where deleted_at is null and reference in ('capture', 'refund') group by 1) t on t.order_id = x.order_id
      where x.changed < :settled and x.paid <> coalesce(t.noted, 0)`,
  ),
  reconcile(
    "finance.ledger",
    `select 'order' as subject_type, x.order_id as subject_id, x.order_id, upper(x.currency_code) as currency_code,
            ${text(minor("x.paid", "x.currency_code"))} as expected, ${text("coalesce(l.booked, 0)")} as found
       from (${PAID}) x
       left join (select e.order_id, lower(e.currency_code) as currency_code, sum(l.debit - l.credit) as booked
                    from cityos_journal_line l
                    join cityos_journal_entry e on e.id = l.entry_id
                    join cityos_ledger_account a on a.id = l.account_id and a.code in ('1010', '1040', '1050')
                   where e.kind in ('capture', 'refund') group by 1, 2) l
         on l.order_id = x.order_id and l.currency_code = x.currency_code
      where x.changed < :settled and ${minor("x.paid", "x.currency_code")} <> coalesce(l.booked, 0)`,
  ),
  reconcile(
    "finance.unbalanced",
    `select 'journal_entry' as subject_type, e.id as subject_id, e.order_id, e.currency_code,
            '0' as expected, ${text("sum(l.debit - l.credit)")} as found
       from cityos_journal_entry e join cityos_journal_line l on l.entry_id = e.id
      where e.posted_at < :settled group by e.id, e.order_id, e.currency_code having sum(l.debit) <> sum(l.credit)`,
  ),
  reconcile(
    "finance.cancelled_paid",
    `select 'order' as subject_type, x.order_id as subject_id, x.order_id, upper(x.currency_code) as currency_code,
            '0' as expected, ${text(minor("x.paid", "x.currency_code"))} as found
       from (${PAID}) x join "order" o on o.id = x.order_id
      where o.canceled_at < :settled and x.changed < :settled and x.paid > 0`,
  ),
  reconcile(
    "finance.authorised_for_nothing",
    `select 'payment' as subject_type, p.id as subject_id, null as order_id, upper(p.currency_code) as currency_code,
            '0' as expected, ${text(minor("p.amount", "p.currency_code"))} as found
       from payment p
      where p.deleted_at is null and p.canceled_at is null and p.captured_at is null
        and p.created_at < cast(:settled as timestamptz) - interval '1 hour' and ${ORDER_OF} is null`,
  ),
]
