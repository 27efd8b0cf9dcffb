import type { Queryable } from "./queryable"
import { ABOUT, type OutboxAbout } from "./sql/core-functions"
import { FIND_FUNCTIONS, type FoundFunction } from "./sql/sql-function"
import { CAPTURE_PREFIX, TABLE, ident } from "./sql/text"

export interface FoundTrigger {
  name: string
  table: string
  enabled: boolean
  deferrable: boolean
  definition: string
}

/** What is there: nothing of it changes anything, and any role may ask. */
export interface FoundOutbox {
  about: OutboxAbout | null
  functions: Map<string, FoundFunction>
  triggers: Map<string, FoundTrigger>
  /** Null where the table is not there. */
  rowSecurity: boolean | null
}

const FIND_TRIGGERS = `
  SELECT t.tgname AS name, n.nspname || '.' || c.relname AS "table", t.tgenabled IN ('O', 'A') AS enabled,
    t.tgdeferrable AS deferrable, pg_get_triggerdef(t.oid) AS definition
  FROM pg_trigger t
    JOIN pg_class c ON c.oid = t.tgrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_proc p ON p.oid = t.tgfoid
    JOIN pg_namespace pn ON pn.oid = p.pronamespace
  WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND t.tgname LIKE $1 AND pn.nspname = $2`

const FIND_TABLE = `
  SELECT c.relrowsecurity AS row_security FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = $1 AND c.relname = $2`

export async function inspectOutbox(client: Queryable, schema: string): Promise<FoundOutbox> {
  const functions = (await client.query<FoundFunction>(FIND_FUNCTIONS, [schema])).rows
  const triggers = (
    await client.query<FoundTrigger>(FIND_TRIGGERS, [`${CAPTURE_PREFIX.replaceAll("_", "\\_")}%`, schema])
  ).rows
  const [table] = (await client.query<{ row_security: boolean }>(FIND_TABLE, [schema, TABLE])).rows
  const hasAbout = functions.some((fn) => fn.name === ABOUT)
  const [about] = hasAbout
    ? (await client.query<{ about: OutboxAbout }>(`SELECT ${ident(schema)}.${ABOUT}() AS about`)).rows
    : []
  return {
    about: about?.about ?? null,
    functions: new Map(functions.map((fn) => [fn.name, fn])),
    triggers: new Map(triggers.map((trigger) => [trigger.name, trigger])),
    rowSecurity: table?.row_security ?? null,
  }
}
