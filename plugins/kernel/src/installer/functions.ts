import type { ClientBase } from "pg"
import { identifier } from "./sql"
import { TENANT_SETTING } from "./policies"
import { CALLED_TENANT_FUNCTIONS, TENANT_FUNCTIONS, TRIGGERED_TENANT_FUNCTIONS } from "./tenant-functions"

/** Core's tables that give out numbers people read; each counts from 1. */
const NUMBERED = ["order", "return", "order_exchange", "order_claim"]

/** Numbers count per tenant and table, without gaps that a neighbour's orders would tear. */
const NUMBERS = `
create table if not exists cityos_order_number (tenant_id text, kind text not null default 'order', last_number bigint not null);
alter table cityos_order_number add column if not exists kind text not null default 'order';
alter table cityos_order_number drop constraint if exists cityos_order_number_pkey;
alter table cityos_order_number add constraint cityos_order_number_pkey primary key (tenant_id, kind);
create or replace function cityos_number_order() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare tenant text := coalesce(new.tenant_id, ${TENANT_SETTING});
begin
  insert into public.cityos_order_number as n (tenant_id, kind, last_number) values (tenant, tg_table_name, 1)
    on conflict (tenant_id, kind) do update set last_number = n.last_number + 1
    returning last_number into new.display_id;
  return new;
end $$;
${NUMBERED.map(
  (table) => `insert into cityos_order_number as n (tenant_id, kind, last_number)
  select tenant_id, '${table}', max(display_id) from public."${table}" where tenant_id is not null group by tenant_id
  on conflict (tenant_id, kind) do update set last_number = greatest(n.last_number, excluded.last_number);
create or replace trigger cityos_number_order before insert on public."${table}"
  for each row execute function cityos_number_order();`,
).join("\n")}`

/** A new tenant starts with the world's countries, which core writes once, at start-up, for nobody's shop. */
const COUNTRIES = `
create or replace function cityos_adopt_countries() returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare copied integer;
begin
  insert into public.region_country (iso_2, iso_3, num_code, name, display_name)
    select c.iso_2, c.iso_3, c.num_code, c.name, c.display_name from public.region_country c where c.tenant_id = '_platform'
    on conflict do nothing;
  get diagnostics copied = row_count;
  return copied;
end $$;`

export async function installFunctions(client: ClientBase, appRole: string): Promise<void> {
  const app = identifier(appRole)
  const called = [...CALLED_TENANT_FUNCTIONS, "cityos_adopt_countries()"].join(", ")
  const triggered = [...TRIGGERED_TENANT_FUNCTIONS, "cityos_number_order()"].join(", ")
  await client.query(`${TENANT_FUNCTIONS}\n${NUMBERS}\n${COUNTRIES}
    revoke all on function ${called}, ${triggered} from public;
    revoke all on public.cityos_order_number from ${app};
    grant execute on function ${called} to ${app};`)
}
