import type { Context } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"

const managerOf = (context: Context): SqlEntityManager => context.transactionManager as SqlEntityManager

/** Calls for one order wait for each other until the transaction ends. */
export async function lockOrder(order_id: string, context: Context): Promise<void> {
  const manager = managerOf(context)
  await manager
    .getConnection()
    .execute(
      "select pg_advisory_xact_lock(hashtextextended(?, 0))",
      [`cityos_delivery:${order_id}`],
      "all",
      manager.getTransactionContext(),
    )
}

/** Holds the row of a delivery until the transaction ends. @returns false when there is none */
export const lockDelivery = (id: string, context: Context): Promise<boolean> => lockRow("cityos_delivery", id, context)

/** Holds the row of a driver, so that two assignments do not both find the last place. */
export const lockDriver = (id: string, context: Context): Promise<boolean> => lockRow("cityos_driver", id, context)

async function lockRow(table: "cityos_delivery" | "cityos_driver", id: string, context: Context): Promise<boolean> {
  const manager = managerOf(context)
  const rows: unknown[] = await manager
    .getConnection()
    .execute(
      `select id from ${table} where id = ? and deleted_at is null for update`,
      [id],
      "all",
      manager.getTransactionContext(),
    )
  return rows.length > 0
}
