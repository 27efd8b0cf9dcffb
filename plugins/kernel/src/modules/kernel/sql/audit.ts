/**
 * The audit log in the database: one hash chain per tenant, computed by a trigger, so that even a plain INSERT is a link of it,
 * and no change or removal, also by the application. What is cut off at the end of a chain shows only against a copy kept
 * elsewhere (the head's position and hash).
 */
export const AUDIT_SQL = `
-- The text that is hashed. jsonb has one spelling of a value, so it does not depend on how the entry was written.
create or replace function cityos_audit_canonical(a cityos_audit_log) returns text language sql stable as $f$
  select jsonb_build_array(a.chain, a.position, a.previous_hash, a.action, a.resource_type, a.resource_id, a.actor_id, a.actor_role,
    a.node_id, a.origin, a.correlation_id, a.before, a.after, a.source_key,
    to_char(a.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text
$f$;
create or replace function cityos_audit_insert() returns trigger language plpgsql as $f$
declare
  previous record;
begin
  new.chain := coalesce(nullif(current_setting('app.tenant_id', true), ''), 'default');
  perform pg_advisory_xact_lock(hashtextextended('cityos_audit/' || new.chain, 0));
  select l.position, l.hash into previous from cityos_audit_log l where l.chain = new.chain order by l.position desc limit 1;
  new.position := coalesce(previous.position, 0) + 1;
  new.previous_hash := coalesce(previous.hash, repeat('0', 64));
  new.hash := encode(sha256(convert_to(cityos_audit_canonical(new), 'UTF8')), 'hex');
  return new;
end $f$;
create or replace function cityos_audit_keep() returns trigger language plpgsql as $f$
begin
  raise exception 'audit: % is refused, the audit log is append-only', lower(tg_op) using errcode = '42501';
end $f$;
create or replace trigger cityos_audit_insert before insert on cityos_audit_log for each row execute function cityos_audit_insert();
create or replace trigger cityos_audit_keep before update or delete on cityos_audit_log for each row execute function cityos_audit_keep();
create or replace trigger cityos_audit_keep_all before truncate on cityos_audit_log for each statement execute function cityos_audit_keep();

-- entry: { action, resource_type, resource_id, before?, after?, origin?, source_key? } and, where the write transaction does not
-- say it: { actor_id?, actor_role?, node_id?, correlation_id?, occurred_at? }. Answers { position, hash, applied }.
create or replace function cityos_append_audit(entry jsonb) returns jsonb language plpgsql as $f$
declare
  tenant text := coalesce(nullif(current_setting('app.tenant_id', true), ''), 'default');
  link record;
begin
  perform pg_advisory_xact_lock(hashtextextended('cityos_audit/' || tenant, 0));
  if entry ->> 'source_key' is not null then
    select l.position, l.hash into link from cityos_audit_log l where l.chain = tenant and l.source_key = entry ->> 'source_key';
    if found then return jsonb_build_object('position', link.position, 'hash', link.hash, 'applied', false); end if;
  end if;
  insert into cityos_audit_log (id, chain, position, action, resource_type, resource_id, actor_id, actor_role, node_id, origin,
    correlation_id, before, after, source_key, occurred_at, previous_hash, hash)
  values ('aud_' || replace(gen_random_uuid()::text, '-', ''), '', 0, entry ->> 'action', entry ->> 'resource_type', entry ->> 'resource_id',
    coalesce(entry ->> 'actor_id', nullif(current_setting('app.actor_id', true), ''), 'system'),
    coalesce(entry ->> 'actor_role', nullif(current_setting('app.actor_role', true), ''), 'system'),
    coalesce(entry ->> 'node_id', nullif(current_setting('app.node_id', true), '')),
    nullif(entry -> 'origin', 'null'),
    coalesce(entry ->> 'correlation_id', nullif(current_setting('app.correlation_id', true), '')),
    nullif(entry -> 'before', 'null'), nullif(entry -> 'after', 'null'), entry ->> 'source_key',
    coalesce((entry ->> 'occurred_at')::timestamptz, clock_timestamp()), '', '')
  returning position, hash into link;
  return jsonb_build_object('position', link.position, 'hash', link.hash, 'applied', true);
end $f$;
`

export const DROP_AUDIT_SQL = `
drop function if exists cityos_append_audit(jsonb);
drop function if exists cityos_audit_insert() cascade;
drop function if exists cityos_audit_keep() cascade;
drop function if exists cityos_audit_canonical(cityos_audit_log);
`
