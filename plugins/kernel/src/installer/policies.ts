import type { ClientBase } from "pg"
import {
  APPEND_ONLY_TABLES,
  ENGINE_TABLES,
  FOREIGN_POLICY_TABLES,
  GLOBAL_TABLES,
  READ_BEFORE_TENANT,
  READ_ONLY_TABLES,
} from "./tables"
import { identifier, literal } from "./sql"

/** What a connection may see: an empty setting is no tenant, and no tenant owns a row. */
export const TENANT_SETTING = "nullif(current_setting('app.tenant_id', true), '')"

export interface PolicyRoles {
  /** The role the application connects as. It owns nothing and bypasses nothing. */
  app: string
  /** The owner of the tables: migrations, backups, this installer. */
  owner: string
}

/**
 * Gives every tenant table its `tenant_id`, an index that starts with it, and the policies that confine the application to
 * the tenant of its connection. Safe to run again: after an upgrade it only touches what is new.
 * @param adopt tenant of the rows that are already there
 */
export async function installPolicies(client: ClientBase, roles: PolicyRoles, adopt: string): Promise<string[]> {
  const tables = await tenantTables(client)
  for (const table of tables) {
    await addTenantColumn(client, table, adopt)
    await client.query(policySql(table, roles))
  }
  await client.query(grantSql(tables, roles.app))
  return tables
}

/**
 * Every ordinary table of the schema that is not global and has no policies of another package; the documents of core's search
 * too, which it creates without any.
 */
export async function tenantTables(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and not relname = any($1::text[]) order by 1`,
    [[...GLOBAL_TABLES, ...FOREIGN_POLICY_TABLES]],
  )
  return rows.map((row) => row.name)
}

async function addTenantColumn(client: ClientBase, table: string, adopt: string): Promise<void> {
  const { rows } = await client.query<{ present: boolean }>(
    `select exists (select 1 from pg_attribute where attrelid = format('public.%I', $1::text)::regclass
       and attname = 'tenant_id' and not attisdropped) as present`,
    [table],
  )
  const name = identifier(table)
  if (!rows[0]?.present) {
    // The constant default fills the rows that are there without touching them one by one.
    await client.query(`alter table public.${name} add column tenant_id text not null default ${literal(adopt)}`)
  }
  await client.query(`alter table public.${name} alter column tenant_id set default ${TENANT_SETTING}`)
  await client.query(`create index if not exists ${identifier(short(`tnt_${table}`))} on public.${name} (tenant_id)`)
}

function policySql(table: string, { app, owner }: PolicyRoles): string {
  const name = identifier(table)
  const policy = (label: string, rest: string) =>
    `drop policy if exists ${label} on public.${name}; create policy ${label} on public.${name} ${rest};`
  const own = `tenant_id = ${TENANT_SETTING}`
  const none = `${TENANT_SETTING} is null`
  return [
    `alter table public.${name} enable row level security;`,
    `alter table public.${name} force row level security;`,
    policy("cityos_tenant", `to ${identifier(app)} using (${own}) with check (${own})`),
    policy("cityos_owner", `to ${identifier(owner)} using (true) with check (true)`),
    READ_BEFORE_TENANT.includes(table)
      ? policy("cityos_before_tenant", `for select to ${identifier(app)} using (${none})`)
      : "",
    ENGINE_TABLES.includes(table)
      ? policy("cityos_engine", `to ${identifier(app)} using (${none}) with check (${none})`)
      : "",
  ].join("\n")
}

function grantSql(tables: readonly string[], app: string): string {
  const role = identifier(app)
  const writable = [...tables, ...GLOBAL_TABLES.filter((table) => !READ_ONLY_TABLES.includes(table))]
  const list = (names: readonly string[]) => names.map((name) => `'${name}'`).join(", ")
  return `
    grant usage on schema public to ${role};
    grant usage, select on all sequences in schema public to ${role};
    do $$
    declare t text;
    begin
      for t in select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname in (${list(writable)}) loop
        execute format('grant select, insert, update, delete on public.%I to ${role}', t);
      end loop;
      for t in select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname in (${list(READ_ONLY_TABLES)}) loop
        execute format('revoke all on public.%I from ${role}; grant select on public.%I to ${role}', t, t);
      end loop;
      for t in select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname in (${list(APPEND_ONLY_TABLES)}) loop
        execute format('revoke update, delete, truncate on public.%I from ${role}', t);
      end loop;
    end $$;`
}

/** Postgres cuts names at 63 bytes silently; two long ones may become one. */
export function short(name: string): string {
  if (name.length <= 63) return name
  let hash = 0
  for (const letter of name) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0
  return `${name.slice(0, 54)}_${hash.toString(36)}`
}
