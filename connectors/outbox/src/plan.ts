import type { CaptureDefinition, TenantMode } from "./capture-definition"
import type { Queryable } from "./queryable"
import { type CapturePlan, capturePlan } from "./sql/capture-sql"
import { tenantColumn } from "./sql/tenant"
import { qualified } from "./sql/text"

const FIND_TABLES = `
  SELECT n.nspname || '.' || c.relname AS name,
    EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = $2 AND NOT a.attisdropped) AS has_tenant
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname || '.' || c.relname = ANY($1)`

/** What the captures should look like in this database, and the tables that they name but that are not there. */
export async function planCaptures(
  client: Queryable,
  captures: readonly CaptureDefinition[],
  { mode, schema }: { mode: TenantMode; schema: string },
): Promise<{ plans: CapturePlan[]; missing: CaptureDefinition[] }> {
  const key = (definition: CaptureDefinition): string => {
    const table = qualified(definition.table, schema)
    return `${table.schema}.${table.name}`
  }
  const { rows } = await client.query<{ name: string; has_tenant: boolean }>(FIND_TABLES, [
    captures.map(key),
    tenantColumn(mode) ?? "",
  ])
  const found = new Map(rows.map((row) => [row.name, row.has_tenant]))
  const ordinals = new Map<string, number>()
  const seen = new Set<string>()
  const plans: CapturePlan[] = []
  for (const definition of captures) {
    const identity = JSON.stringify(definition)
    if (seen.has(identity)) {
      throw new RangeError(
        `capture of "${definition.event}" on "${definition.table}" is declared twice; the event would be sent twice`,
      )
    }
    seen.add(identity)
    const hasTenantColumn = found.get(key(definition))
    if (hasTenantColumn === undefined) continue
    const ordinal = (ordinals.get(key(definition)) ?? 0) + 1
    ordinals.set(key(definition), ordinal)
    plans.push(capturePlan(definition, { ordinal, mode, schema, hasTenantColumn }))
  }
  return { plans, missing: captures.filter((definition) => !found.has(key(definition))) }
}
