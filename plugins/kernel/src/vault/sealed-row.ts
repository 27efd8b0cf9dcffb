import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"

import { applicationClasses } from "../application"
import { sealedFields } from "../data-classes/data-classes"
import { currentTenant } from "../tenancy/context"
import { fieldVault } from "./vault"

type Texts = Record<string, string | null>

/**
 * The sealed texts of a row as they lie, null where there is no such row: to put them back, not to read them.
 * @throws MedusaError INVALID_ARGUMENT for a field that is not declared as sealed
 */
export async function sealedRow(
  connection: Knex,
  table: string,
  id: string,
  fields: readonly string[],
): Promise<Texts | null> {
  const known = sealedFields(applicationClasses()).filter((each) => each.table === table)
  const stranger = fields.find((field) => !known.some((each) => each.field === field))
  if (stranger !== undefined) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `vault: ${table}.${stranger} is not a sealed field. Declare it in the plugin's data-classes.ts`,
    )
  }
  const row = await connection<Record<string, string | null>>(table)
    .select([...fields])
    .where({ id })
    .first()
  return row ?? null
}

/**
 * What Restricted fields of one row say. Who asks was decided before: only a route behind `secondFactor`, or code that acts on the
 * value (a payout, a signature) calls this.
 */
export async function reveal(
  connection: Knex,
  table: string,
  id: string,
  fields: readonly string[],
): Promise<Texts | null> {
  const row = await sealedRow(connection, table, id, fields)
  if (!row) return null
  const tenant = currentTenant()
  return Object.fromEntries(
    fields.map((field) => {
      const text = row[field] ?? null
      return [field, text === null ? null : fieldVault().open(text, { tenant, table, field, row: id })]
    }),
  )
}
