import type { Context } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { DeliveryStatus } from "../../../rules/delivery-states"

/** UTC instants, ISO 8601, both inclusive. */
export interface StatusFilters {
  vendor_id?: string[]
  driver_id?: string[]
  node_id?: string[]
  created_from?: string
  created_to?: string
}

export async function countByStatus(
  filters: StatusFilters,
  context: Context,
): Promise<{ status: DeliveryStatus; count: number }[]> {
  const anyOf = (name: string, values: string[] | undefined): [string, string[]][] =>
    values ? [values.length > 0 ? [`${name} in (${values.map(() => "?").join(", ")})`, values] : ["false", []]] : []
  const given: [sql: string, values: string[]][] = [
    ["deleted_at is null", []],
    ...anyOf("vendor_id", filters.vendor_id),
    ...anyOf("driver_id", filters.driver_id),
    ...anyOf("node_id", filters.node_id),
    ...(filters.created_from ? [["created_at >= ?::timestamptz", [filters.created_from]] as [string, string[]]] : []),
    ...(filters.created_to ? [["created_at <= ?::timestamptz", [filters.created_to]] as [string, string[]]] : []),
  ]
  const where = given.map(([sql]) => sql).join(" and ")
  const manager = (context.transactionManager ?? context.manager) as SqlEntityManager
  const rows: { status: DeliveryStatus; count: number }[] = await manager.getConnection().execute(
    `select status, count(*)::int as count from cityos_delivery where ${where} group by status`,
    given.flatMap(([, values]) => values),
    "all",
    manager.getTransactionContext(),
  )
  return rows
}
