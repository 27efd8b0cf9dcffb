import { randomInt } from "node:crypto"
import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createTrackingNumber } from "../../../rules/tracking-number"
import type LogisticsModuleService from "../service"
import type { DeliveryDraft, DeliveryDTO } from "../types"

/** Writes a new delivery and its first event. */
export async function createDelivery(
  service: LogisticsModuleService,
  draft: DeliveryDraft,
  actor: string,
  context: Context,
): Promise<DeliveryDTO> {
  const at = new Date()
  const [delivery] = await service.createDeliveries(
    [
      {
        ...draft,
        pickup_address: draft.pickup_address && { ...draft.pickup_address },
        dropoff_address: { ...draft.dropoff_address },
        status: "created" as const,
        status_since: at,
        tracking_number: createTrackingNumber(),
        handover_code: String(randomInt(1_000_000)).padStart(6, "0"),
      },
    ],
    context,
  )
  if (!delivery) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "logistics: the delivery was not written")
  await service.createDeliveryEvents(
    [
      {
        delivery_id: delivery.id,
        from_status: null,
        to_status: "created",
        at,
        actor,
        source_key: `${draft.source_key}/created`,
      },
    ],
    context,
  )
  return delivery
}
