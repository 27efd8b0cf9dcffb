import { CipherError, type FieldVault, sealingKey } from "@dakkah/outbox"
import type { ClientBase } from "pg"

import type { SealedField } from "../data-classes/data-classes"
import { identifier } from "../installer/sql"
import { DEFAULT_TENANT } from "../tenancy/context"

export interface RotationReport {
  /** Values sealed anew by this run. */
  sealed: number
  /** Values that no known key opens; they are left as they are. */
  unreadable: { place: string; key: string; reason: string }[]
  /** How many values each key has sealed, over all fields, once the run is over. */
  keys: Record<string, number>
}

export interface RotationOptions {
  /** Rows of one transaction. */
  batch?: number
  /** Called after each batch; false stops the run, which can be taken up again at any time. */
  onBatch?: (sealed: number) => boolean | Promise<boolean>
}

interface SealedValue {
  id: string
  tenant: string
  text: string
}

/**
 * Seals every value that an older key sealed with the first one, in batches of one short transaction each. Which values are left
 * stands in the values themselves, so an interrupted run goes on where it stopped, and what the application writes meanwhile is
 * never overwritten.
 * @param client connected as the owner of the tables, who sees every tenant
 */
export async function rotateFields(
  client: ClientBase,
  vault: FieldVault,
  fields: readonly SealedField[],
  { batch = 200, onBatch = () => true }: RotationOptions = {},
): Promise<RotationReport> {
  const report: RotationReport = { sealed: 0, unreadable: [], keys: {} }
  run: for (const field of fields) {
    const tenant = await tenantColumn(client, field.table)
    for (let after = ""; ;) {
      const rows = await rotateBatch(client, vault, field, { tenant, after, batch }, report)
      if (rows.length === 0) break
      after = rows.at(-1)?.id ?? after
      if (!(await onBatch(report.sealed))) break run
    }
  }
  for (const field of fields) await countKeys(client, field, report.keys)
  return report
}

interface Cursor {
  tenant: string
  after: string
  batch: number
}

async function rotateBatch(
  client: ClientBase,
  vault: FieldVault,
  field: SealedField,
  { tenant, after, batch }: Cursor,
  report: RotationReport,
): Promise<SealedValue[]> {
  const [table, column] = [identifier(field.table), identifier(field.field)]
  await client.query("begin")
  try {
    // Waits for a row that is being written rather than passing it by: nothing may be left under the old key.
    const { rows } = await client.query<SealedValue>(
      `select id, ${tenant} as tenant, ${column} as text from public.${table}
        where ${column} is not null and not starts_with(${column}, $1) and id > $2 order by id limit $3 for update`,
      [`sealed:v1:${vault.keyId}:`, after, batch],
    )
    for (const row of rows) if (await rotateRow(client, vault, field, row, report)) report.sealed += 1
    await client.query("commit")
    return rows
  } catch (error) {
    await client.query("rollback")
    throw error
  }
}

async function rotateRow(
  client: ClientBase,
  vault: FieldVault,
  { table, field, index, normalize = (value) => value }: SealedField,
  { id, tenant, text }: SealedValue,
  report: RotationReport,
): Promise<boolean> {
  const place = { tenant, table, field, row: id }
  let plain: string
  try {
    plain = vault.open(text, place)
  } catch (error) {
    if (!(error instanceof CipherError)) throw error
    report.unreadable.push({ place: `${table}.${field} of ${id}`, key: sealingKey(text) ?? "", reason: error.message })
    return false
  }
  const found = index ? `, ${identifier(index)} = $4` : ""
  const values = [vault.seal(plain, place), id, text]
  const { rowCount } = await client.query(
    `update public.${identifier(table)} set ${identifier(field)} = $1${found} where id = $2 and ${identifier(field)} = $3`,
    index ? [...values, vault.blindIndex(normalize(plain), place)] : values,
  )
  return rowCount === 1
}

/** The expression of a row's tenant: a shop without tenancy has no such column. */
async function tenantColumn(client: ClientBase, table: string): Promise<string> {
  const { rowCount } = await client.query(
    `select 1 from pg_attribute where attrelid = format('public.%I', $1::text)::regclass and attname = 'tenant_id' and not attisdropped`,
    [table],
  )
  return rowCount ? "tenant_id" : `'${DEFAULT_TENANT}'`
}

async function countKeys(
  client: ClientBase,
  { table, field }: SealedField,
  keys: Record<string, number>,
): Promise<void> {
  const { rows } = await client.query<{ key: string; count: string }>(
    `select split_part(${identifier(field)}, ':', 3) as key, count(*) as count from public.${identifier(table)}
      where ${identifier(field)} is not null group by 1`,
  )
  for (const { key, count } of rows) keys[key] = (keys[key] ?? 0) + Number(count)
}
