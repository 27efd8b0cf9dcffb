import type { Delivery as DeliveryRef } from "@dakkah/contracts"
import type { DeliveryDTO } from "../../modules/logistics/types"

export type { DeliveryRef }

/** A delivery as the contracts name it. */
export const deliveryRef = (delivery: DeliveryDTO): DeliveryRef => ({
  delivery_id: delivery.id,
  vendor_order_id: delivery.vendor_order_id,
  status: delivery.status,
  tracking_number: delivery.tracking_number,
})
