/**
 * The fact "placed". `cityos_place_order` is called on the transaction that splits the order; doing it again changes nothing.
 * `cityos_unplace_order` is its undo: the row stays, so that an event already written finds out that it no longer holds.
 */
export const PLACEMENT_SQL = `
create or replace function cityos_place_order(order_id text, cart_id text default null) returns boolean language plpgsql as $f$
declare
  affected integer;
begin
  insert into cityos_order_placement as p (order_id, cart_id, state, placed_at) values ($1, $2, 'placed', now()) on conflict do nothing;
  get diagnostics affected = row_count;
  if affected = 0 then return false; end if;
  perform cityos_append_timeline(jsonb_build_array(jsonb_build_object(
    'order_id', $1, 'module', 'order', 'status_code', 'order:submitted', 'category', 'order', 'recorded_at', now(),
    'written_by', coalesce(nullif(current_setting('app.actor_id', true), ''), 'medusa'), 'source_key', $1 || '/order:submitted')));
  return true;
end $f$;
create or replace function cityos_unplace_order(order_id text, reason text) returns boolean language plpgsql as $f$
declare
  affected integer;
begin
  update cityos_order_placement p set state = 'undone', undone_at = now(), reason = $2, updated_at = now()
   where p.order_id = $1 and p.state = 'placed';
  get diagnostics affected = row_count;
  if affected = 0 then return false; end if;
  perform cityos_append_timeline(jsonb_build_array(jsonb_build_object(
    'order_id', $1, 'module', 'order', 'status_code', 'order:placement_undone', 'category', 'order', 'severity', 'warning', 'recorded_at', now(),
    'payload', jsonb_build_object('reason', $2),
    'written_by', coalesce(nullif(current_setting('app.actor_id', true), ''), 'medusa'), 'source_key', $1 || '/order:placement_undone')));
  return true;
end $f$;
`

/** `cityos_cancel_placement`: the order stands and is cancelled. Its timeline is told by whoever cancels it. */
export const CANCEL_PLACEMENT_SQL = `
create or replace function cityos_cancel_placement(order_id text, reason text) returns boolean language plpgsql as $f$
declare
  affected integer;
begin
  update cityos_order_placement p set state = 'cancelled', undone_at = now(), reason = $2, updated_at = now()
   where p.order_id = $1 and p.state = 'placed';
  get diagnostics affected = row_count;
  return affected > 0;
end $f$;
`

export const DROP_PLACEMENT_SQL = `
drop function if exists cityos_place_order(text, text);
drop function if exists cityos_unplace_order(text, text);
`
