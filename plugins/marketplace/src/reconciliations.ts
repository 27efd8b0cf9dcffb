import { reconcile } from "@dakkah/kernel"

export default [
  reconcile(
    "marketplace.split",
    `select 'order' as subject_type, p.order_id as subject_id, p.order_id, null as currency_code,
            'its vendor orders' as expected, 'none' as found
       from cityos_order_placement p
      where p.state = 'placed' and p.deleted_at is null and p.placed_at < :settled
        and not exists (select 1 from cityos_vendor_order v where v.order_id = p.order_id and v.deleted_at is null)`,
  ),
  reconcile(
    "marketplace.commission",
    `select 'vendor_order' as subject_type, v.id as subject_id, v.order_id, upper(v.currency_code) as currency_code,
            cast(v.commission_amount as text) as expected, cast(c.charged as text) as found
       from cityos_vendor_order v
       join (select vendor_order_id, sum(amount) as charged, max(posted_at) as posted_at from cityos_commission_transaction
              where deleted_at is null and kind = 'charge' group by 1) c on c.vendor_order_id = v.id
      where v.deleted_at is null and c.posted_at < :settled and c.charged <> v.commission_amount`,
  ),
  reconcile(
    "marketplace.uncharged",
    `select 'vendor_order' as subject_type, v.id as subject_id, v.order_id, upper(v.currency_code) as currency_code,
            cast(v.commission_amount as text) as expected, '0' as found
       from cityos_vendor_order v
      where v.deleted_at is null and v.status in ('delivered', 'completed') and v.commission_amount > 0 and v.updated_at < :settled
        and not exists (select 1 from cityos_commission_transaction c
          where c.vendor_order_id = v.id and c.kind = 'charge' and c.deleted_at is null)`,
  ),
]
