/**
 * Looks a tenant up by what a request carries, before it is known: publishable key, secret key, admin user, customer, host.
 * Runs as the owner (its search path is pinned); answers an id and whether it is suspended, and nothing else.
 */
const FIND_TENANT = `
drop function if exists cityos_tenant_of(text, text);
create or replace function cityos_find_tenant(kind text, value text) returns table (id text, status text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id, t.status from public.cityos_tenant t where t.deleted_at is null and t.status <> 'archived' and t.id = case kind
    when 'publishable_key' then (select k.tenant_id from public.api_key k where k.token = value and k.type = 'publishable'
      and k.deleted_at is null and (k.revoked_at is null or k.revoked_at > now()) limit 1)
    when 'api_key' then (select k.tenant_id from public.api_key k where k.id = value and k.deleted_at is null limit 1)
    when 'user' then (select u.tenant_id from public."user" u where u.id = value and u.deleted_at is null limit 1)
    when 'customer' then (select c.tenant_id from public.customer c where c.id = value and c.deleted_at is null limit 1)
    when 'host' then (select h.id from public.cityos_tenant h where value = any(h.hosts) and h.deleted_at is null limit 1)
    when 'id' then value
  end
$$;`

/** All active shops: for jobs that enter each in turn. The platform's own tenant is no shop. */
const TENANTS = `
create or replace function cityos_tenants() returns table (id text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id from public.cityos_tenant t where t.deleted_at is null and t.status = 'active' and t.id <> '_platform' order by 1
$$;`

/** Every shop with the number of its people: for the platform's operators, and for nobody outside the platform's own tenant. */
const SHOPS = `
create or replace function cityos_shops() returns table (id text, slug text, name text, hosts text[], status text, status_reason text,
  status_since timestamptz, plan text, residency_zone text, country_code text, default_currency text, default_locale text, locales text[],
  time_zone text, created_at timestamptz, updated_at timestamptz, members integer)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if current_setting('app.tenant_id', true) is distinct from '_platform' then
    raise exception 'shops: only the platform itself sees them all' using errcode = '42501';
  end if;
  return query select t.id, t.slug, t.name, t.hosts, t.status, t.status_reason, t.status_since, t.plan, t.residency_zone, t.country_code,
      t.default_currency, t.default_locale, t.locales, t.time_zone, t.created_at, t.updated_at,
      (select count(*)::integer from public."user" u where u.tenant_id = t.id and u.deleted_at is null)
    from public.cityos_tenant t where t.deleted_at is null and t.id <> '_platform';
end $$;`

/** A handle and a host name belong to one shop of the city, which no policy lets another shop see. */
const GUARD_TENANT = `
create or replace function cityos_guard_tenant() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare taken text;
begin
  perform pg_advisory_xact_lock(hashtext('cityos_guard_tenant'));
  select h into taken from unnest(new.hosts) h
    where exists (select 1 from public.cityos_tenant t where t.id <> new.id and t.deleted_at is null and h = any(t.hosts)) limit 1;
  if taken is not null then
    raise exception 'host_taken: "%" belongs to another shop. Choose another host name', taken using errcode = '22023';
  end if;
  if exists (select 1 from public.cityos_tenant t where t.id <> new.id and t.deleted_at is null and t.slug = new.slug) then
    raise exception 'slug_taken: "%" belongs to another shop. Choose another handle', new.slug using errcode = '22023';
  end if;
  return new;
end $$;
create or replace trigger cityos_guard_tenant before insert or update of slug, hosts on public.cityos_tenant
  for each row execute function cityos_guard_tenant();`

/** A shop that has an administrator keeps one, whichever way one is taken away; two who remove each other at once wait for one another. */
const KEEP_AN_ADMIN = `
create or replace function cityos_keep_an_admin() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  gone text := old.tenant_id;
begin
  if tg_table_name = 'user' and not exists (select 1 from public.cityos_tenant_user m where m.user_id = old.id and m.tenant_id = gone
      and m.role in ('super_admin', 'tenant_admin') and m.node_id is null and m.status = 'active' and m.deleted_at is null) then
    return null;
  end if;
  perform pg_advisory_xact_lock(hashtext('cityos_keep_an_admin ' || gone));
  if not exists (select 1 from public.cityos_tenant_user m
      join public."user" u on u.id = m.user_id and u.tenant_id = m.tenant_id and u.deleted_at is null
      where m.tenant_id = gone and m.role in ('super_admin', 'tenant_admin') and m.node_id is null
        and m.status = 'active' and m.deleted_at is null and m.valid_to is null) then
    raise exception 'last_admin: the shop would be left without an administrator. Give somebody else the role first' using errcode = '42501';
  end if;
  return null;
end $$;
create or replace trigger cityos_keep_an_admin after update or delete on public.cityos_tenant_user for each row
  when (old.role in ('super_admin', 'tenant_admin') and old.node_id is null and old.status = 'active' and old.deleted_at is null)
  execute function cityos_keep_an_admin();
create or replace trigger cityos_keep_an_admin_gone after delete on public."user" for each row execute function cityos_keep_an_admin();
create or replace trigger cityos_keep_an_admin_left after update of deleted_at on public."user" for each row
  when (old.deleted_at is null and new.deleted_at is not null) execute function cityos_keep_an_admin();`

export const TENANT_FUNCTIONS = [FIND_TENANT, TENANTS, SHOPS, GUARD_TENANT, KEEP_AN_ADMIN].join("\n")

/** What the application may call. */
export const CALLED_TENANT_FUNCTIONS = ["cityos_find_tenant(text, text)", "cityos_tenants()", "cityos_shops()"]
/** What only a trigger calls. */
export const TRIGGERED_TENANT_FUNCTIONS = ["cityos_guard_tenant()", "cityos_keep_an_admin()"]
