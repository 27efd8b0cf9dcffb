import type { MedusaContainer } from "@medusajs/framework/types"
import type { SellerName } from "../../rules/not-served"

/** The little of a vendor order that the courier reads. Amounts in minor units; a driver may answer them as text. */
export interface VendorOrderFacts {
  id: string
  vendor_id: string
  status: string
  total: number | string
  /** What accepted cancellations give back of it, and of that what credit lines had paid. */
  cancelled_total?: number | string
  cancelled_credit_total?: number | string
  items: {
    line_item_id: string
    requires_shipping: boolean
    quantity: number | string
    cancelled_quantity?: number | string
  }[]
  vendor?: { name?: string | null; address?: Record<string, unknown> | null } | null
}

interface Marketplace {
  listSellers(product_ids: string[]): Promise<SellerName[]>
  listVendorOrders(
    filters: { order_id: string },
    config: { relations: string[]; take: number; order: Record<string, "ASC"> },
  ): Promise<VendorOrderFacts[]>
}

/** More vendors than an order may have lines. */
const MAX_VENDOR_ORDERS = 500

const marketplaceOf = (container: MedusaContainer): Marketplace | undefined =>
  container.resolve<Marketplace | undefined>("marketplace", { allowUnregistered: true })

/** Who sells these products; nobody in a shop without the marketplace plugin. */
export const sellersOf = async (container: MedusaContainer, product_ids: string[]): Promise<SellerName[]> =>
  (await marketplaceOf(container)?.listSellers(product_ids)) ?? []

/** An order's vendor orders; null in a shop without the marketplace plugin. */
export async function vendorOrdersOf(container: MedusaContainer, order_id: string): Promise<VendorOrderFacts[] | null> {
  const marketplace = marketplaceOf(container)
  if (!marketplace) return null
  const config = { relations: ["items", "vendor"], take: MAX_VENDOR_ORDERS, order: { id: "ASC" as const } }
  return marketplace.listVendorOrders({ order_id }, config)
}
