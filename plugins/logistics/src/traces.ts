import { trace } from "@dakkah/kernel"

export default [
  trace(
    "logistics.delivery",
    `select e.at as at, e.to_status as what, e.source_key as key, e.actor as by, jsonb_build_object('delivery_id', d.id,
              'vendor_order_id', d.vendor_order_id, 'from', e.from_status) as detail
       from cityos_delivery_event e join cityos_delivery d on d.id = e.delivery_id where d.order_id = :order_id`,
  ),
]
