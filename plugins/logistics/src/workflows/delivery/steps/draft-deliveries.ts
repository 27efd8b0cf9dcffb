import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LOGISTICS_MODULE } from "../../../modules/logistics"
import type LogisticsModuleService from "../../../modules/logistics/service"
import type { DeliveryDraft } from "../../../modules/logistics/types"
import { placeName } from "../../../rules/not-served"
import { parcelsToDeliver } from "../../../rules/order-to-deliver"
import { done, type Outcome, refused } from "../../../rules/outcome"
import { findServiceArea } from "../../../rules/service-areas"
import { orderFacts } from "../order-facts"

export interface DraftDeliveriesInput {
  order_id: string
  /** Empty for every part of the order that ships. */
  vendor_order_ids: string[]
  source_key: string
}

/** Reads the order and decides which deliveries it needs. Writes nothing. */
export const draftDeliveriesStep = createStep(
  "draft-deliveries",
  async (input: DraftDeliveriesInput, { container }) => {
    const facts = await orderFacts(container, input.order_id)
    if (!facts) {
      return new StepResponse<Outcome<DeliveryDraft[]>>(
        refused("order_not_found", `Order ${input.order_id} does not exist in this shop.`),
      )
    }
    const parcels = parcelsToDeliver(facts, input.vendor_order_ids)
    if (!parcels.done) return new StepResponse<Outcome<DeliveryDraft[]>>(parcels)
    const { address } = facts
    if (parcels.value.length === 0 || !address) return new StepResponse<Outcome<DeliveryDraft[]>>(done([], false))

    const areas = await container.resolve<LogisticsModuleService>(LOGISTICS_MODULE).serviceAreas()
    const coverage = findServiceArea(areas, address)
    if (!coverage.serviceable) {
      const message = `The courier does not deliver to ${placeName(address)}. Choose another address, or add the city to a service area.`
      const refusal = refused("not_serviceable", message, "InvalidArgumentError", { city: address.city })
      return new StepResponse<Outcome<DeliveryDraft[]>>(refusal)
    }
    const drafts = parcels.value.map((parcel) => ({
      order_id: facts.order_id,
      vendor_order_id: parcel.vendor_order_id,
      vendor_id: parcel.vendor_id,
      source_key: `${input.source_key}/${parcel.vendor_order_id}`,
      pickup_address: facts.pickup[parcel.vendor_order_id] ?? null,
      dropoff_address: address,
      recipient_name: facts.recipient_name,
      recipient_phone: facts.recipient_phone,
      package_count: 1,
      weight_grams: facts.weight[parcel.vendor_order_id] ?? null,
      time_zone: coverage.area?.time_zone ?? "UTC",
      service_area_id: coverage.area?.id ?? null,
      node_id: coverage.area?.node_id ?? null,
      amount_to_collect: parcel.amount_to_collect,
      currency_code: facts.currency_code,
    }))
    return new StepResponse<Outcome<DeliveryDraft[]>>(done(drafts))
  },
)
