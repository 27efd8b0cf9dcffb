/**
 * The replica of the city's tree. `cityos_apply_node` takes one node as the master has it: `{ id, parent_id, kind, name, updated_at,
 * deleted }`; answers `applied`, or `unchanged` where it is as it was or the message is older than what is here. A node that moves
 * takes all below it along. Every other write is refused.
 */
export const NODES_SQL = `
create or replace function cityos_guard_node() returns trigger language plpgsql as $f$
begin
  if current_setting('cityos.applies_node', true) is distinct from 'on' then
    raise exception 'node: a read replica, written by the synchronisation only' using errcode = '42501';
  end if;
  return coalesce(new, old);
end $f$;
drop trigger if exists cityos_guard_node on cityos_node;
create trigger cityos_guard_node before insert or update or delete on cityos_node for each row execute function cityos_guard_node();

create or replace function cityos_apply_node(node jsonb) returns text language plpgsql as $f$
declare
  kinds constant text[] := array['CITY', 'DISTRICT', 'ZONE', 'FACILITY', 'ASSET'];
  stamp constant timestamptz := (node->>'updated_at')::timestamptz;
  known cityos_node;
  parent cityos_node;
  new_path text := node->>'id';
begin
  if stamp is null then raise exception 'node: updated_at is missing' using errcode = '22023'; end if;
  -- One at a time within a tenant: a subtree must not move while another of its nodes is written.
  perform pg_advisory_xact_lock(hashtext('cityos_node ' || coalesce(current_setting('app.tenant_id', true), '')));
  select * into known from cityos_node n where n.id = node->>'id';
  if known.source_updated_at >= stamp then return 'unchanged'; end if;
  perform set_config('cityos.applies_node', 'on', true);
  if coalesce((node->>'deleted')::boolean, false) then
    if known.id is null then return 'unchanged'; end if;
    update cityos_node n set deleted_at = now(), updated_at = now(), source_updated_at = stamp where n.id = known.id;
    perform set_config('cityos.applies_node', '', true);
    return 'applied';
  end if;
  if node->>'parent_id' is not null then
    select * into parent from cityos_node n where n.id = node->>'parent_id' and n.deleted_at is null;
    if parent.id is null then
      raise exception 'node: parent "%" of "%" is not here yet; send it first', node->>'parent_id', node->>'id' using errcode = '22023';
    end if;
    if array_position(kinds, parent.kind) >= array_position(kinds, node->>'kind') then
      raise exception 'node: a % cannot lie below a %', node->>'kind', parent.kind using errcode = '22023';
    end if;
    new_path := parent.path || '/' || new_path;
  elsif node->>'kind' <> 'CITY' then
    raise exception 'node: a % needs a parent', node->>'kind' using errcode = '22023';
  end if;
  if known.id is null then
    insert into cityos_node (id, parent_id, kind, name, path, source_updated_at)
      values (node->>'id', node->>'parent_id', node->>'kind', node->>'name', new_path, stamp);
  else
    if exists (select 1 from cityos_node n where n.parent_id = known.id and n.deleted_at is null
                 and array_position(kinds, n.kind) <= array_position(kinds, node->>'kind')) then
      raise exception 'node: what lies below "%" cannot lie below a %', known.id, node->>'kind' using errcode = '22023';
    end if;
    update cityos_node n set parent_id = node->>'parent_id', kind = node->>'kind', name = node->>'name', path = new_path,
           source_updated_at = stamp, updated_at = now(), deleted_at = null where n.id = known.id;
    update cityos_node n set path = new_path || substr(n.path, length(known.path) + 1), updated_at = now()
     where known.path <> new_path and starts_with(n.path, known.path || '/');
  end if;
  perform set_config('cityos.applies_node', '', true);
  return 'applied';
end $f$;
`

export const DROP_NODES_SQL = `
drop trigger if exists cityos_guard_node on cityos_node;
drop function if exists cityos_apply_node(jsonb);
drop function if exists cityos_guard_node();
`
