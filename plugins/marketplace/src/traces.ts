import { trace } from "@dakkah/kernel"

export default [
  trace(
    "marketplace.vendor_order",
    `select v.created_at as at, v.display_id as what, v.id as key, null as by, jsonb_build_object('vendor_id', v.vendor_id,
              'status', v.status, 'total', v.total, 'commission', v.commission_amount, 'payable', v.payable_amount,
              'currency_code', v.currency_code) as detail
       from cityos_vendor_order v where v.order_id = :order_id`,
  ),
  trace(
    "marketplace.commission",
    `select c.posted_at as at, cast(c.kind as text) as what, c.source_key as key, null as by, jsonb_build_object(
              'vendor_order_id', c.vendor_order_id, 'amount', c.amount, 'currency_code', c.currency_code, 'rate', c.rate) as detail
       from cityos_commission_transaction c where c.order_id = :order_id`,
  ),
]
