import type { ActivityResult, VendorOrderRef } from "@dakkah/contracts"
import { refuse, succeed } from "@dakkah/kernel"
import type { MedusaContainer } from "@medusajs/framework/types"

import { MARKETPLACE } from "../../../modules/marketplace"
import type MarketplaceModuleService from "../../../modules/marketplace/service"
import { vendorOrdersOf } from "../../../orders/vendor-orders-of"
import { placeOrderWorkflow } from "../../../workflows/order/workflows/place-order"

/** The vendor orders that the placement wrote, or, where they are missing, writes them. A placement that was taken back stays so. */
export async function ensureVendorOrders(
  container: MedusaContainer,
  order_id: string,
): Promise<ActivityResult<{ vendor_orders: VendorOrderRef[] }>> {
  const present = await refs(container, order_id)
  if (present.length > 0) return succeed({ vendor_orders: present }, { applied: false })
  const state = (await container.resolve<MarketplaceModuleService>(MARKETPLACE).placement(order_id))?.state
  if (state === "undone" || state === "cancelled")
    return refuse("order_not_placed", `order ${order_id}: its placement was taken back, there is nothing to split`)
  await placeOrderWorkflow(container).run({ input: { order_id } })
  return succeed({ vendor_orders: await refs(container, order_id) })
}

async function refs(container: MedusaContainer, order_id: string): Promise<VendorOrderRef[]> {
  const orders = await vendorOrdersOf(container, order_id)
  return orders.map(({ id, vendor_id }) => ({ vendor_order_id: id, vendor_id }))
}
