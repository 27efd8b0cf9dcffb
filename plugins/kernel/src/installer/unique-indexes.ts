import type { ClientBase } from "pg"
import { identifier } from "./sql"

/** Link tables keep their primary keys: core's `on conflict` names them, and their ids are global anyway. */
const WIDENED_PRIMARY_KEYS: readonly { table: string; columns: string }[] = [
  { table: "region_country", columns: "tenant_id, iso_2" },
]

/** A host or a slug names one tenant in the whole city. */
const UNIQUE_IN_THE_WORLD: readonly string[] = ["cityos_tenant"]

/**
 * Makes every unique index of a tenant table unique per tenant, under its own name: two shops may both sell SKU `AJWA-1KG`.
 * Indexes on nothing but generated ids (`id`) stay: they are unique in the world.
 */
export async function installUniqueIndexes(client: ClientBase, tables: readonly string[]): Promise<number> {
  await widenPrimaryKeys(client)
  const shared = await sharedUniqueIndexes(client, tables)
  for (const { name, definition, constraint_name, table_name } of shared) {
    if (constraint_name)
      await client.query(`alter table public.${identifier(table_name)} drop constraint ${identifier(constraint_name)}`)
    else await client.query(`drop index public.${identifier(name)}`)
    await client.query(definition.replace("USING btree (", "USING btree (tenant_id, "))
  }
  return shared.length
}

interface UniqueIndex {
  name: string
  definition: string
  constraint_name: string | null
  table_name: string
}

/** Unique indexes that are one for all tenants: where one has a value, another cannot have it, and can tell. */
export async function sharedUniqueIndexes(client: ClientBase, tables: readonly string[]): Promise<UniqueIndex[]> {
  const { rows } = await client.query<UniqueIndex>(
    `select i.relname as name, pg_get_indexdef(i.oid) as definition, c.conname as constraint_name, t.relname as table_name
       from pg_index x
       join pg_class i on i.oid = x.indexrelid
       join pg_class t on t.oid = x.indrelid
       left join pg_constraint c on c.conindid = x.indexrelid and c.contype = 'u'
      where t.relnamespace = 'public'::regnamespace and t.relname = any($1::text[]) and x.indisunique and not x.indisprimary
        and pg_get_indexdef(i.oid) not like '%tenant_id%'
        and pg_get_indexdef(i.oid) not like '%USING btree (id)%'
        and not exists (select 1 from pg_constraint f where f.contype = 'f' and f.conindid = x.indexrelid)`,
    [tables.filter((table) => !UNIQUE_IN_THE_WORLD.includes(table))],
  )
  return rows
}

async function widenPrimaryKeys(client: ClientBase): Promise<void> {
  for (const { table, columns } of WIDENED_PRIMARY_KEYS) {
    const { rows } = await client.query<{ name: string; definition: string }>(
      `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
        where contype = 'p' and conrelid = to_regclass(format('public.%I', $1::text))`,
      [table],
    )
    const key = rows[0]
    if (!key || key.definition.includes("tenant_id")) continue
    await client.query(
      `alter table public.${identifier(table)} drop constraint ${identifier(key.name)}, add constraint ${identifier(key.name)} primary key (${columns})`,
    )
  }
}
