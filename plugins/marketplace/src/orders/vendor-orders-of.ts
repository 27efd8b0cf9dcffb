import type { MedusaContainer } from "@medusajs/framework/types"

import { MARKETPLACE } from "../modules/marketplace"
import type MarketplaceModuleService from "../modules/marketplace/service"

/** As many as an order may have lines. */
const LIMIT = 1_000

/** An order's vendor orders with their items and vendors, in the order of their numbers ("1042-2" before "1042-10"). */
export async function vendorOrdersOf(container: MedusaContainer, order_id: string) {
  return (await vendorOrdersOfAll(container, [order_id])).get(order_id) ?? []
}

/** The same of several orders, by order. */
export async function vendorOrdersOfAll(container: MedusaContainer, order_ids: readonly string[]) {
  const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
  const orders = await marketplace.listVendorOrders(
    { order_id: [...order_ids] },
    { relations: ["items", "vendor"], take: LIMIT * order_ids.length },
  )
  orders.sort((left, right) => ordinal(left.display_id) - ordinal(right.display_id))
  const byOrder = new Map<string, typeof orders>()
  for (const order of orders) byOrder.set(order.order_id, [...(byOrder.get(order.order_id) ?? []), order])
  return byOrder
}

export type VendorOrderOfOrder = Awaited<ReturnType<typeof vendorOrdersOf>>[number]

const ordinal = (display_id: string): number => Number(display_id.split("-").at(-1))
