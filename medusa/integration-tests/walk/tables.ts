import { Client } from "pg"
import { adminUrl, RUNTIME_ROLE } from "../roles"

/** Rows of the search engine's own bookkeeping change by themselves. */
const RESTLESS = new Set(["search_index_sync"])

/** Looks at the tables past every policy, as the superuser. */
export const asOwner = <T>(database: string, work: (client: Client) => Promise<T>): Promise<T> =>
  connected(adminUrl(database), work)

/** Looks at the tables as the application does, outside every tenant. */
export function asApplication<T>(database: string, work: (client: Client) => Promise<T>): Promise<T> {
  const url = new URL(adminUrl(database))
  url.username = RUNTIME_ROLE.user
  url.password = RUNTIME_ROLE.password
  return connected(url.toString(), work)
}

async function connected<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

interface Table {
  name: string
  tenant: boolean
}

async function tables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name, exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as tenant
       from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
  )
  return rows.filter(({ name }) => !RESTLESS.has(name))
}

/** A checksum of every table's rows of a tenant; a table without tenants counts whole. */
export async function checksums(client: Client, tenant: string): Promise<Record<string, string>> {
  const sums: Record<string, string> = {}
  for (const { name, tenant: confined } of await tables(client)) {
    const { rows } = await client.query<{ sum: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as sum from public."${name}" t ${confined ? "where tenant_id = $1" : ""}`,
      confined ? [tenant] : [],
    )
    sums[name] = rows[0]?.sum ?? ""
  }
  return sums
}

export interface Belongings {
  /** Every id, token, hash and the like that is nobody else's. */
  ids: Set<string>
  /** First ids by table, the newest first. */
  byTable: Map<string, string[]>
  rows: number
}

const WORD = /[\w.:-]{16,}/g

export const wordsOf = (text: string): string[] => text.match(WORD) ?? []

/** All that names a row of `tenant` and of no other. */
export async function belongings(client: Client, tenant: string): Promise<Belongings> {
  const own = new Set<string>()
  const others = new Set<string>()
  const byTable = new Map<string, string[]>()
  let rows = 0
  for (const { name, tenant: confined } of await tables(client)) {
    const order = confined ? "order by (tenant_id = '_platform')" : ""
    const found = await client.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from public."${name}" t ${order}`,
    )
    for (const { row } of found.rows) {
      const mine = confined && row.tenant_id === tenant
      for (const word of strings(row).flatMap(wordsOf)) (mine ? own : others).add(word)
      if (!mine) continue
      rows += 1
      const list = byTable.get(name) ?? []
      if (typeof row.id === "string") list.push(row.id)
      byTable.set(name, list)
    }
  }
  for (const word of others) own.delete(word)
  // Instants and class names are nobody's secret.
  for (const word of own) if (/^\d{4}-\d\d-\d\dT/.test(word) || !/\d/.test(word)) own.delete(word)
  return { ids: own, byTable, rows }
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value]
  if (value === null || typeof value !== "object") return []
  return Object.values(value).flatMap(strings)
}
