import { SEALED_PREFIX } from "@dakkah/outbox"
import type { ClientBase } from "pg"

import type { SealedField } from "../data-classes/data-classes"
import { identifier, literal } from "../installer/sql"
import { short } from "../installer/policies"

const nameOf = ({ table, field }: SealedField): string => short(`cityos_sealed_${table}_${field}`)

/** The database itself refuses a Restricted value in the clear, from whatever code or console it comes. */
export async function installSealedChecks(client: ClientBase, fields: readonly SealedField[]): Promise<void> {
  const missing = await withoutCheck(client, fields)
  for (const each of missing) {
    const column = identifier(each.field)
    await client.query(
      `alter table public.${identifier(each.table)} add constraint ${identifier(nameOf(each))}
         check (${column} is null or starts_with(${column}, ${literal(SEALED_PREFIX)}))`,
    )
  }
}

/** What is missing, in words; empty when all is well. */
export async function verifySealedChecks(client: ClientBase, fields: readonly SealedField[]): Promise<string[]> {
  const missing = await withoutCheck(client, fields)
  return missing.map(({ table, field }) => `${table}.${field} may be written in the clear`)
}

async function withoutCheck(client: ClientBase, fields: readonly SealedField[]): Promise<SealedField[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.conname as name from pg_constraint c join pg_class t on t.oid = c.conrelid
      where c.contype = 'c' and c.convalidated and t.relnamespace = 'public'::regnamespace and c.conname = any($1::text[])`,
    [fields.map(nameOf)],
  )
  const present = new Set(rows.map(({ name }) => name))
  return fields.filter((field) => !present.has(nameOf(field)))
}
