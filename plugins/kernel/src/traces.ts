import { trace } from "./order-life/trace"

/** Payments that belong to the order, through its payment collections. */
const PAYMENTS = `select p.id from payment p join order_payment_collection o on o.payment_collection_id = p.payment_collection_id
  where o.order_id = :order_id`

export default [
  trace(
    "kernel.order",
    `select o.created_at as at, 'created' as what, o.id as key, null as by,
            jsonb_build_object('number', o.display_id, 'status', o.status, 'cart_id', o.metadata->>'cart_id',
              'currency_code', o.currency_code) as detail from "order" o where o.id = :order_id
     union all
     select o.canceled_at, 'canceled', o.id, o.canceled_by, '{}'::jsonb from "order" o
      where o.id = :order_id and o.canceled_at is not null`,
  ),
  trace(
    "kernel.placement",
    `select p.placed_at as at, 'placed' as what, p.order_id as key, null as by, jsonb_build_object('cart_id', p.cart_id) as detail
       from cityos_order_placement p where p.order_id = :order_id
     union all
     select p.undone_at, cast(p.state as text), p.order_id, null, jsonb_build_object('reason', p.reason)
       from cityos_order_placement p where p.order_id = :order_id and p.undone_at is not null`,
  ),
  trace(
    "kernel.reservation",
    `select r.created_at as at, 'held' as what, r.id as key, r.created_by as by, jsonb_build_object('inventory_item_id', r.inventory_item_id,
              'location_id', r.location_id, 'quantity', r.quantity, 'released_at', r.deleted_at) as detail
       from reservation_item r join order_item i on i.item_id = r.line_item_id where i.order_id = :order_id`,
  ),
  trace(
    "kernel.timeline",
    `select h.recorded_at as at, h.status_code as what, h.source_key as key, h.written_by as by, h.payload
              || jsonb_build_object('severity', h.severity, 'vendor_order_id', h.vendor_order_id, 'closed_at', h.closed_at) as detail
       from cityos_order_status_history h where h.order_id = :order_id`,
  ),
  trace(
    "kernel.event",
    `select e.created_at as at, e.event_type as what, cast(e.id as text) as key, e.actor_id as by, jsonb_build_object('status', e.status,
              'aggregate', e.aggregate_type || ' ' || e.aggregate_id, 'processed_at', e.processed_at, 'tries', e.retry_count,
              'error', e.error_message, 'result', e.result, 'correlation_id', e.correlation_id) as detail
       from cityos_event_outbox e
      where e.aggregate_id = :order_id or e.payload->>'order_id' = :order_id or e.aggregate_id in (${PAYMENTS})`,
  ),
  trace(
    "kernel.saga",
    `select s.started_at as at, s.workflow as what, s.workflow_id as key, s.resolved_by as by, jsonb_build_object('status', s.status,
              'run_id', s.run_id, 'step', s.step, 'reason', s.reason, 'resolution', s.resolution) as detail
       from cityos_saga s where s.subject_id = :order_id or s.workflow_id like '%' || :order_id || '%'`,
  ),
  trace(
    "kernel.webhook",
    `select w.received_at as at, w.connector as what, w.external_id as key, null as by, jsonb_build_object('status', w.status,
              'processed_at', w.processed_at, 'error', w.error) as detail
       from cityos_webhook_inbox w
       join cityos_event_outbox e on e.event_type = 'webhook.received' and e.aggregate_id = w.id
      where cast(e.result as text) like '%' || :order_id || '%'`,
  ),
  trace(
    "kernel.audit",
    `select a.occurred_at as at, a.action as what, cast(a.position as text) as key, a.actor_id as by,
            jsonb_build_object('resource', a.resource_type || ' ' || a.resource_id, 'role', a.actor_role, 'hash', a.hash) as detail
       from cityos_audit_log a
      where a.resource_id = :order_id or a.resource_id = (select o.metadata->>'cart_id' from "order" o where o.id = :order_id)`,
  ),
]
