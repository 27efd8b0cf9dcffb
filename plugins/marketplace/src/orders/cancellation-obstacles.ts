import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { MARKETPLACE } from "../modules/marketplace"
import type MarketplaceModuleService from "../modules/marketplace/service"
import { CANCELLABLE_STATUSES, type CancellationActor, type VendorOrderStatus } from "../modules/marketplace/statuses"
import type { Obstacles } from "../rules/plan-cancellation"
import { closedToShoppers, limitFor } from "../rules/shopper-may-cancel"

/** The little of a delivery that stands in the way. The courier's plugin may not be there. */
interface Deliveries {
  listDeliveries(
    filters: { order_id: string },
    config: { select: string[]; take: number },
  ): Promise<{ vendor_order_id: string; status: string }[]>
}

interface CoreOrder {
  sales_channel_id: string | null
  items?: { id: string; detail: { fulfilled_quantity: number } }[] | null
}

/** More parcels than an order may have vendors. */
const PARCELS = 1_000

/** What the recipient's door or the courier has, or the sender has back: it can be returned, not cancelled. */
const HANDED_OVER: Readonly<Record<string, string>> = {
  picked_up: "its parcel has left the sender",
  in_transit: "its parcel is on its way",
  failed: "its parcel is on its way",
  delivered: "it was delivered",
  returned: "it was returned",
}

const FIELDS = ["id", "sales_channel_id", "items.id", "items.detail.fulfilled_quantity"]

/**
 * What of an order cannot be cancelled any more, and for a shopper, what only the shop may cancel.
 * @returns null when there is no such order
 */
export async function cancellationObstacles(
  container: MedusaContainer,
  order_id: string,
  actor: CancellationActor,
): Promise<Obstacles | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
  const logistics = container.resolve<Deliveries | undefined>("logistics", { allowUnregistered: true })
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id: order_id } })
  const order = data[0] as unknown as CoreOrder | undefined
  if (!order) return null
  const config = { select: ["id", "status"] as ("id" | "status")[], take: PARCELS }
  const [parts, deliveries, limit] = await Promise.all([
    marketplace.listVendorOrders({ order_id }, config),
    logistics?.listDeliveries({ order_id }, { select: ["vendor_order_id", "status"], take: PARCELS }) ?? [],
    actor === "customer" ? limitOf(marketplace, order.sales_channel_id) : ("dispatch" as const),
  ])
  return {
    gone: { ...closedToShoppers(limit, parts), ...sentBy(parts), ...handedOver(deliveries) },
    fulfilled: Object.fromEntries(
      (order.items ?? []).map(({ id, detail }) => [id, Number(detail.fulfilled_quantity)] as const),
    ),
  }
}

async function limitOf(marketplace: MarketplaceModuleService, sales_channel_id: string | null) {
  const sales_channels = ["", ...(sales_channel_id === null ? [] : [sales_channel_id])]
  return limitFor(await marketplace.listCancellationPolicies({ sales_channel_id: sales_channels }), sales_channel_id)
}

const sentBy = (parts: readonly { id: string; status: VendorOrderStatus }[]): Record<string, string> =>
  Object.fromEntries(
    parts
      .filter(({ status }) => status !== "cancelled" && !CANCELLABLE_STATUSES.includes(status))
      .map(({ id, status }) => [id, `it is ${status}`]),
  )

const handedOver = (deliveries: readonly { vendor_order_id: string; status: string }[]): Record<string, string> =>
  Object.fromEntries(
    deliveries.flatMap(({ vendor_order_id, status }) => {
      const why = HANDED_OVER[status]
      return why === undefined ? [] : [[vendor_order_id, why]]
    }),
  )
