import type { Knex } from "@medusajs/framework/mikro-orm/knex"

const TABLES = { capture: "capture", refund: "refund" } as const

/**
 * What core has recorded on a payment including the capture or refund it is about to ask for, as exact decimal text of major units.
 * Core tells a provider neither the amount of a capture nor the sum of the refunds; with the sum, the gateway can ensure a total,
 * and a repetition under a new id (core deletes the record when a call fails) moves nothing twice.
 * @param id core's record, which it passes as the idempotency key
 * @returns null when there is no such record: the caller is not core
 */
export async function recordedTotal(
  knex: Knex,
  kind: keyof typeof TABLES,
  id: string | undefined,
): Promise<string | null> {
  if (!id) return null
  const table = TABLES[kind]
  const [row] = await knex(table)
    .select(knex.raw("sum((raw_amount->>'value')::numeric)::text as total"))
    .whereNull("deleted_at")
    .where("payment_id", knex(table).select("payment_id").where({ id }))
  return (row as { total: string | null } | undefined)?.total ?? null
}
