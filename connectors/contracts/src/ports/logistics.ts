import type { ActivityContext, ActivityResult } from "../activity"
import type { HealthReport, OrderRef, PingInput } from "./commerce"

export interface Delivery {
  delivery_id: string
  vendor_order_id: string
  status: string
  tracking_number: string | null
}

export interface LogisticsPort {
  /**
   * Ensures one delivery per vendor order that ships; the same key gives the same delivery.
   * Refuses with InvalidArgumentError (`not_serviceable`) an address outside every service area.
   */
  createDeliveryOrder(
    input: OrderRef & { vendor_order_ids: string[] },
    context: ActivityContext,
  ): Promise<ActivityResult<{ deliveries: Delivery[] }>>
  createDeliveryOrdersPerVendor(
    input: OrderRef & { vendor_order_ids: string[] },
    context: ActivityContext,
  ): Promise<ActivityResult<{ deliveries: Delivery[] }>>
  /**
   * Undo: cancels what was not handed over yet; a delivery under way is refused with DataConflictError. With `vendor_order_ids`: only theirs.
   * What is collected at the door for the others follows from what is still owed.
   */
  cancelDeliveryOrder(
    input: OrderRef & { vendor_order_ids?: string[] },
    context: ActivityContext,
  ): Promise<ActivityResult<{ cancelled: string[] }>>
  pingFleetbase(input: PingInput, context: ActivityContext): Promise<ActivityResult<HealthReport>>
}
