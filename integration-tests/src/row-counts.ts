import { rows } from "./database"

/** What the system writes by itself, or may write about a refused request. */
const UNCOUNTED = new Set(["workflow_execution", "cityos_idempotency_key", "cityos_audit_log", "cityos_event_outbox"])

/** Rows of every table of Medusa's database, by name. */
export async function rowCounts(): Promise<Record<string, string>> {
  const tables = await rows<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
  )
  const counted = tables.map(({ name }) => name).filter((name) => !UNCOUNTED.has(name))
  const union = counted
    .map((name) => `select '${name}' as name, count(*)::text as n from "${name}"`)
    .join(" union all ")
  const counts = await rows<{ name: string; n: string }>(union)
  return Object.fromEntries(counts.map(({ name, n }) => [name, n]))
}
