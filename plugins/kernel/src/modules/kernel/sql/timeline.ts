/**
 * The timeline in the database: append-only, each entry once by its source key, a blocking entry closed only by an entry
 * that names it, of the same module or by hand (`manual`). The order of arrival does not matter: a closing entry may come first.
 */
export const TIMELINE_SQL = `
create or replace function cityos_timeline_insert() returns trigger language plpgsql as $f$
begin
  if new.status_code not like new.module || ':%' then
    raise exception 'timeline: status "%" does not belong to module "%". Write it as "%:status"', new.status_code, new.module, new.module
      using errcode = '22023';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('cityos_timeline/' || new.order_id, 0));
  new.closed_at := (
    select min(c.recorded_at) from cityos_order_status_history c
     where new.severity = 'blocking' and c.order_id = new.order_id and new.source_key = any(c.closes) and c.module in (new.module, 'manual'));
  return new;
end $f$;
create or replace function cityos_timeline_close() returns trigger language plpgsql as $f$
begin
  update cityos_order_status_history h set closed_at = new.recorded_at
   where h.order_id = new.order_id and h.source_key = any(new.closes) and h.severity = 'blocking'
     and h.closed_at is null and new.module in (h.module, 'manual');
  return null;
end $f$;
create or replace function cityos_timeline_keep() returns trigger language plpgsql as $f$
begin
  if tg_op = 'UPDATE' then
    if old.closed_at is null and new.closed_at is not null and to_jsonb(new) - 'closed_at' = to_jsonb(old) - 'closed_at'
       and exists (select 1 from cityos_order_status_history c
                    where c.order_id = old.order_id and old.source_key = any(c.closes) and c.module in (old.module, 'manual')) then
      return new;
    end if;
  end if;
  raise exception 'timeline: % is refused, the history of an order is append-only. Append an entry instead', lower(tg_op)
    using errcode = '42501';
end $f$;
create or replace trigger cityos_timeline_insert before insert on cityos_order_status_history
  for each row execute function cityos_timeline_insert();
create or replace trigger cityos_timeline_close after insert on cityos_order_status_history
  for each row when (cardinality(new.closes) > 0) execute function cityos_timeline_close();
create or replace trigger cityos_timeline_keep before update or delete on cityos_order_status_history
  for each row execute function cityos_timeline_keep();
create or replace trigger cityos_timeline_keep_all before truncate on cityos_order_status_history
  for each statement execute function cityos_timeline_keep();

-- entries: array of TimelineEntryInput; allowed: modules the writer may write, null for code inside the database's own transaction.
-- Answers how many were new.
create or replace function cityos_append_timeline(entries jsonb, allowed text[] default null) returns integer language plpgsql as $f$
declare
  entry jsonb;
  subject text;
  affected integer;
  added integer := 0;
begin
  if jsonb_typeof(entries) is distinct from 'array' then
    raise exception 'timeline: entries must be an array' using errcode = '22023';
  end if;
  -- Locks in one order, or two writers of the same two orders wait for each other.
  for subject in select distinct e ->> 'order_id' from jsonb_array_elements(entries) e order by 1 loop
    perform pg_advisory_xact_lock(hashtextextended('cityos_timeline/' || subject, 0));
  end loop;
  for entry in select value from jsonb_array_elements(entries) loop
    if allowed is not null and not (entry ->> 'module') = any(allowed) then
      raise exception 'timeline: this writer may not write module "%", only %', entry ->> 'module', array_to_string(allowed, ', ')
        using errcode = '42501';
    end if;
    insert into cityos_order_status_history (id, order_id, vendor_order_id, module, status_code, category, severity, payload,
      recorded_at, written_by, source_key, closes)
    values ('osh_' || replace(gen_random_uuid()::text, '-', ''), entry ->> 'order_id', entry ->> 'vendor_order_id', entry ->> 'module',
      entry ->> 'status_code', entry ->> 'category', coalesce(entry ->> 'severity', 'info'), coalesce(entry -> 'payload', '{}'),
      (entry ->> 'recorded_at')::timestamptz, entry ->> 'written_by', entry ->> 'source_key',
      array(select jsonb_array_elements_text(coalesce(entry -> 'closes', '[]'))))
    -- No columns are named: with tenancy the unique index begins with the tenant.
    on conflict do nothing;
    get diagnostics affected = row_count;
    added := added + affected;
  end loop;
  return added;
end $f$;
`

export const DROP_TIMELINE_SQL = `
drop function if exists cityos_append_timeline(jsonb, text[]);
drop function if exists cityos_timeline_insert() cascade;
drop function if exists cityos_timeline_close() cascade;
drop function if exists cityos_timeline_keep() cascade;
`
