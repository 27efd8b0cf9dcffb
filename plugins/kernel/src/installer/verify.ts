import type { ClientBase } from "pg"
import { plainKeys } from "./foreign-keys"
import { TENANT_SETTING, tenantTables } from "./policies"
import { ENGINE_TABLES, READ_BEFORE_TENANT } from "./tables"
import { sharedUniqueIndexes } from "./unique-indexes"

/**
 * What keeps tenants from being apart: a role that owns or bypasses, a table without policies or with one that says something
 * else, a unique index or a foreign key that reaches over all tenants.
 * Empty when all is well.
 */
export async function verifyPolicies(client: ClientBase): Promise<string[]> {
  const role = await client.query<{ name: string; super: boolean; bypass: boolean }>(
    "select rolname as name, rolsuper as super, rolbypassrls as bypass from pg_roles where rolname = current_user",
  )
  const me = role.rows[0]
  const faults: string[] = []
  if (me?.super) faults.push(`role "${me.name}" is a superuser`)
  if (me?.bypass) faults.push(`role "${me.name}" bypasses row level security`)
  const tables = await tenantTables(client)
  const { rows } = await client.query<TableState>(
    `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
            pg_has_role(current_user, c.relowner, 'USAGE') as owned,
            (select json_object_agg(p.polname, json_build_object('read', pg_get_expr(p.polqual, p.polrelid),
               'write', pg_get_expr(p.polwithcheck, p.polrelid))) from pg_policy p where p.polrelid = c.oid) as policies
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relname = any($1::text[])`,
    [tables],
  )
  const indexes = await sharedUniqueIndexes(client, tables)
  const keys = await plainKeys(client, tables)
  return [
    ...faults,
    ...rows.flatMap((row) => faultsOfTable(row, me?.name ?? "")),
    ...indexes.map(({ name, table_name }) => `index "${name}" of table "${table_name}" is unique over all tenants`),
    ...keys.map(({ name, child }) => `foreign key "${name}" of table "${child}" reaches over all tenants`),
  ]
}

interface TableState {
  name: string
  enabled: boolean
  forced: boolean
  owned: boolean
  policies: Record<string, { read: string | null; write: string | null }> | null
}

const OWN = canonical(`(tenant_id = ${TENANT_SETTING})`)
const NONE = canonical(`(${TENANT_SETTING} is null)`)

function faultsOfTable({ name, enabled, forced, owned, policies }: TableState, role: string): string[] {
  const faults: string[] = []
  if (owned) faults.push(`role "${role}" owns table "${name}"`)
  if (!enabled || !forced) faults.push(`table "${name}" has no forced row level security`)
  const expected: Record<string, { read: string; write: string | null }> = { cityos_tenant: { read: OWN, write: OWN } }
  if (READ_BEFORE_TENANT.includes(name)) expected.cityos_before_tenant = { read: NONE, write: null }
  if (ENGINE_TABLES.includes(name)) expected.cityos_engine = { read: NONE, write: NONE }
  for (const [policy, wanted] of Object.entries(expected)) {
    const found = policies?.[policy]
    const same =
      found && canonical(found.read ?? "") === wanted.read && canonical(found.write ?? "") === (wanted.write ?? "")
    if (!same) faults.push(`policy "${policy}" of table "${name}" is missing or says something else`)
  }
  for (const policy of Object.keys(policies ?? {})) {
    if (policy !== "cityos_owner" && !expected[policy])
      faults.push(`table "${name}" has a policy that is not ours: "${policy}"`)
  }
  return faults
}

/** Postgres prints an expression in its own case, with casts and brackets. */
function canonical(expression: string): string {
  return expression.toLowerCase().replace(/::text|[\s()]/g, "")
}
