import type { MedusaContainer } from "@medusajs/framework/types"

interface VendorOrders {
  listVendorOrders(
    filters: { order_id: string },
    config: { select: string[]; take: number },
  ): Promise<{ cancelled_total: number; cancelled_credit_total: number }[]>
}

/** Vendors of one order; more would not fit into one split. */
const VENDORS = 1_000

/**
 * What of an order's money accepted cancellations give back, carried out or not: minor units, without what credit lines had paid. Nothing in a
 * shop without a marketplace, where nothing is cancelled in parts.
 */
export async function cancelledMoney(container: MedusaContainer, order_id: string): Promise<bigint> {
  const marketplace = container.resolve<VendorOrders | undefined>("marketplace", { allowUnregistered: true })
  const select = ["id", "cancelled_total", "cancelled_credit_total"]
  const rows = (await marketplace?.listVendorOrders({ order_id }, { select, take: VENDORS })) ?? []
  return rows.reduce((sum, row) => sum + BigInt(row.cancelled_total) - BigInt(row.cancelled_credit_total), 0n)
}
