import type { MedusaContainer } from "@medusajs/framework/types"

import { MARKETPLACE } from "../modules/marketplace"
import type MarketplaceModuleService from "../modules/marketplace/service"

/** As many as an order may have lines. */
const LIMIT = 1_000

/** An order's vendor orders with their items and vendors, in the order of their numbers ("1042-2" before "1042-10"). */
export async function vendorOrdersOf(container: MedusaContainer, order_id: string) {
  const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
  const orders = await marketplace.listVendorOrders({ order_id }, { relations: ["items", "vendor"], take: LIMIT })
  return orders.sort((left, right) => ordinal(left.display_id) - ordinal(right.display_id))
}

export type VendorOrderOfOrder = Awaited<ReturnType<typeof vendorOrdersOf>>[number]

const ordinal = (display_id: string): number => Number(display_id.split("-").at(-1))
