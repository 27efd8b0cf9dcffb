import { trace } from "@dakkah/kernel"

const OF_ORDER = `from payment p join order_payment_collection o on o.payment_collection_id = p.payment_collection_id
  where o.order_id = :order_id`

export default [
  trace(
    "finance.payment",
    `select p.created_at as at, 'authorized' as what, p.id as key, null as by,
            jsonb_build_object('provider', p.provider_id, 'amount', p.amount, 'currency_code', p.currency_code) as detail ${OF_ORDER}
     union all
     select p.canceled_at, 'canceled', p.id, null, '{}'::jsonb ${OF_ORDER} and p.canceled_at is not null
     union all
     select c.created_at, 'captured', c.id, c.created_by, jsonb_build_object('amount', c.amount, 'payment_id', c.payment_id)
       from capture c where c.payment_id in (select p.id ${OF_ORDER})
     union all
     select r.created_at, 'refunded', r.id, r.created_by, jsonb_build_object('amount', r.amount, 'payment_id', r.payment_id)
       from refund r where r.payment_id in (select p.id ${OF_ORDER})`,
  ),
  trace(
    "finance.gateway",
    `select op.created_at as at, cast(op.kind as text) as what, op.key, null as by, jsonb_build_object('intent_id', op.intent_id,
              'amount', op.amount, 'decline', op.answer->>'decline') as detail
       from cityos_offline_operation op
      where op.intent_id in (select s.data->>'id' from payment_session s
        join order_payment_collection o on o.payment_collection_id = s.payment_collection_id where o.order_id = :order_id)`,
  ),
  trace(
    "finance.entry",
    `select e.posted_at as at, e.kind as what, e.source_key as key, null as by, jsonb_build_object('entry_id', e.id,
              'sequence', e.sequence, 'currency_code', e.currency_code, 'hash', e.hash, 'lines',
              (select jsonb_agg(jsonb_build_object('account', a.code, 'owner', a.owner_id, 'debit', l.debit, 'credit', l.credit)
                 order by l.position) from cityos_journal_line l join cityos_ledger_account a on a.id = l.account_id
                where l.entry_id = e.id)) as detail
       from cityos_journal_entry e where e.order_id = :order_id`,
  ),
]
