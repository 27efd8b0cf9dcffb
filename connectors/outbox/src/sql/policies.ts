import type { OutboxRoles, TenantMode } from "../capture-definition"
import type { Queryable } from "../queryable"
import { currentTenantSql } from "./tenant"
import { TABLE, ident, literal, shortHash } from "./text"

const POLICIES = ["app", "relay_read", "relay_settle", "relay_clean"].map((name) => `${TABLE}_${name}`)

/** What each policy says; the table has none for writing by the application. */
function wanted(mode: TenantMode, roles: OutboxRoles): Map<string, string> {
  const policies = new Map<string, string>()
  if (roles.app)
    policies.set(`${TABLE}_app`, `FOR SELECT TO ${ident(roles.app)} USING (tenant_id = ${currentTenantSql(mode)})`)
  if (roles.relay) {
    const relay = ident(roles.relay)
    policies.set(`${TABLE}_relay_read`, `FOR SELECT TO ${relay} USING (true)`)
    policies.set(`${TABLE}_relay_settle`, `FOR UPDATE TO ${relay} USING (true) WITH CHECK (true)`)
    policies.set(`${TABLE}_relay_clean`, `FOR DELETE TO ${relay} USING (status IN ('delivered', 'discarded'))`)
  }
  return policies
}

/**
 * Brings the policies to what they should be. A policy can be changed only while nobody uses the table, so what is right already (its
 * comment holds the hash of its text) is left alone.
 */
export async function installPolicies(
  client: Queryable,
  mode: TenantMode,
  roles: OutboxRoles,
  schema: string,
): Promise<void> {
  const table = `${ident(schema)}.${ident(TABLE)}`
  const { rows } = await client.query<{ name: string; hash: string | null }>(
    "SELECT polname AS name, obj_description(oid, 'pg_policy') AS hash FROM pg_policy WHERE polrelid = $1::regclass AND polname = ANY($2)",
    [table, POLICIES],
  )
  const found = new Map(rows.map((row) => [row.name, row.hash]))
  const policies = wanted(mode, roles)
  for (const name of POLICIES) {
    const text = policies.get(name)
    if (found.has(name) && text !== undefined && found.get(name) === shortHash(text)) continue
    if (found.has(name)) await client.query(`DROP POLICY ${ident(name)} ON ${table}`)
    if (text === undefined) continue
    await client.query(`CREATE POLICY ${ident(name)} ON ${table} ${text}`)
    await client.query(`COMMENT ON POLICY ${ident(name)} ON ${table} IS ${literal(shortHash(text))}`)
  }
}
