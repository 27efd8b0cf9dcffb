import type { MedusaContainer } from "@medusajs/framework/types"
import { LOGISTICS_MODULE } from "../../modules/logistics"
import type LogisticsModuleService from "../../modules/logistics/service"
import type { ChangeInput } from "../../modules/logistics/types"
import { refused, type Refusal } from "../../rules/outcome"
import { vendorOrdersOf } from "./marketplace"

/** What sends a parcel on its way. */
const LEAVES: readonly string[] = ["assigned", "picked_up"]

/** A parcel whose whole content is cancelled must not leave: its cancellation comes behind the request that was accepted. */
export async function beingCancelled(
  container: MedusaContainer,
  { delivery_id, to }: ChangeInput,
): Promise<{ done: false; refusal: Refusal } | null> {
  if (!LEAVES.includes(to)) return null
  const service = container.resolve<LogisticsModuleService>(LOGISTICS_MODULE)
  const [delivery] = await service.listDeliveries({ id: delivery_id }, { take: 1 })
  const orders = delivery ? await vendorOrdersOf(container, delivery.order_id) : null
  const items = orders?.find(({ id }) => id === delivery?.vendor_order_id)?.items ?? []
  const left = items.some(({ quantity, cancelled_quantity = 0 }) => Number(cancelled_quantity) < Number(quantity))
  if (items.length === 0 || left) return null
  return refused(
    "being_cancelled",
    `Delivery ${delivery?.tracking_number}: everything in it has been cancelled. Do not hand it over; it disappears from the list by itself.`,
    "DataConflictError",
  )
}
