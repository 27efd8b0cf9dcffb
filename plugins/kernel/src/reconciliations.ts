import { reconcile } from "./reconciliation/check"

/** A number without the zeros that its column's scale adds. */
const plain = (expression: string): string => `cast(trim_scale(cast(${expression} as numeric)) as text)`

export default [
  reconcile(
    "kernel.half_placed",
    `select 'order' as subject_type, o.id as subject_id, o.id as order_id, upper(o.currency_code) as currency_code,
            'placed or taken back' as expected, 'neither' as found
       from "order" o
      where o.deleted_at is null and o.canceled_at is null and o.metadata->>'cart_id' is not null
        and o.created_at < cast(:settled as timestamptz) - interval '3 minutes'
        and not exists (select 1 from cityos_order_placement p where p.order_id = o.id and p.state <> 'undone')`,
  ),
  reconcile(
    "kernel.stock_reserved",
    `select 'inventory_item' as subject_type, l.inventory_item_id as subject_id, null as order_id, null as currency_code,
            ${plain("coalesce(r.held, 0)")} as expected, ${plain("l.reserved_quantity")} as found
       from inventory_level l
       left join (select inventory_item_id, location_id, sum(quantity) as held from reservation_item
                   where deleted_at is null group by 1, 2) r
         on r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id
      where l.deleted_at is null and l.reserved_quantity <> coalesce(r.held, 0) and l.updated_at < :settled`,
  ),
  reconcile(
    "kernel.stock_oversold",
    `select 'inventory_item' as subject_type, l.inventory_item_id as subject_id, null as order_id, null as currency_code,
            ${plain("l.stocked_quantity")} as expected, ${plain("r.promised")} as found
       from inventory_level l
       join (select inventory_item_id, location_id, sum(quantity) as promised from reservation_item
              where deleted_at is null and not coalesce(allow_backorder, false) group by 1, 2) r
         on r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id
      where l.deleted_at is null and r.promised > l.stocked_quantity and l.updated_at < :settled`,
  ),
  reconcile(
    "kernel.reservation_adrift",
    `select 'reservation' as subject_type, r.id as subject_id, o.id as order_id, null as currency_code,
            '0' as expected, ${plain("r.quantity")} as found
       from reservation_item r
       left join order_item i on i.item_id = r.line_item_id and i.deleted_at is null
       left join "order" o on o.id = i.order_id and o.deleted_at is null
      where r.deleted_at is null and r.line_item_id is not null and r.created_at < :settled
        and (o.id is null or o.canceled_at < :settled)`,
  ),
]
