import { applicationClasses } from "@dakkah/kernel/application"
import type { QueryResult, QueryResultRow } from "pg"

/** Column names that speak of people or hold secrets. */
const PERSONAL =
  "(email|phone|address|first_name|last_name|company|recipient|iban|tax_number|raw_body|headers|^origin$|secret|token|password|postal|^city$|cities|entity_id|handover|holder|avatar|code_hash|session_hash|connected_account|bank_|^card$|^note$|^location$|^response$|^answer$|^before$|^after$|^value$)"
/** Names that only look so: a link's ids, a list of the world's places, an engine's own tables. */
const IMPERSONAL = "_id$|_hash_id|^token_type|_at$"

interface Owner {
  query: <T extends QueryResultRow>(sql: string, values?: unknown[]) => Promise<QueryResult<T>>
}

/** What the plugins declare about their columns is compared with the columns that are there. */
export function declaredClasses(owner: Owner): void {
  it("name columns that exist", async () => {
    const { rows } = await owner.query<{ name: string }>(
      "select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'",
    )
    const columns = new Set(rows.map(({ name }) => name))
    const declared = applicationClasses().flatMap(({ table, fields }) =>
      Object.entries(fields).flatMap(([field, entry]) => {
        const index = typeof entry === "object" ? entry.index : undefined
        return [`${table}.${field}`, ...(index ? [`${table}.${index}`] : [])]
      }),
    )
    expect(declared.filter((name) => !columns.has(name))).toEqual([])
    expect(declared.length).toBeGreaterThan(80)
  })

  it("are declared for every column that speaks of people or holds a secret", async () => {
    const { rows } = await owner.query<{ table: string; column: string }>(
      `select table_name as table, column_name as column from information_schema.columns c join pg_class t on t.relname = table_name
        where table_schema = 'public' and t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
          and data_type in ('text', 'character varying', 'jsonb', 'ARRAY') and column_name ~ $1 and column_name !~ $2`,
      [PERSONAL, IMPERSONAL],
    )
    const classes = new Map(applicationClasses().map(({ table, fields }) => [table, fields]))
    const unclassified = rows
      .filter(({ table, column }) => column !== "value" || table.startsWith("cityos_"))
      .filter(({ table, column }) => classes.get(table)?.[column] === undefined)
      .map(({ table, column }) => `${table}.${column}`)
    expect(rows.length).toBeGreaterThan(40)
    expect(unclassified).toEqual([])
  })
}
