import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LOGISTICS_MODULE } from "../../../modules/logistics"
import type LogisticsModuleService from "../../../modules/logistics/service"
import { notServed, type CartLine } from "../../../rules/not-served"
import { findServiceArea, type AddressPlace } from "../../../rules/service-areas"
import { sellersOf } from "../../delivery/marketplace"

export interface CheckDestinationInput {
  cart: {
    completed_at?: string | Date | null
    shipping_address?: AddressPlace | null
    items?: CartLine[] | null
  }
}

/**
 * Refuses a cart with goods to ship where the courier does not go, before anything is paid. The delivery itself is decided once more
 * when the order is processed: an area may change in between. A cart that is an order already is not judged again, and one without
 * an address is core's to refuse.
 * @throws MedusaError not_allowed
 */
export const checkDestinationStep = createStep(
  "check-destination",
  async ({ cart }: CheckDestinationInput, { container }) => {
    const address = cart.shipping_address
    const shipped = cart.completed_at ? [] : (cart.items ?? []).filter((line) => line.requires_shipping)
    if (shipped.length === 0 || !address) return new StepResponse(null)
    const areas = await container.resolve<LogisticsModuleService>(LOGISTICS_MODULE).serviceAreas()
    if (findServiceArea(areas, address).serviceable) return new StepResponse(null)
    const product_ids = [...new Set(shipped.flatMap(({ product_id }) => product_id ?? []))]
    const message = notServed(address, shipped, await sellersOf(container, product_ids))
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `not_serviceable: ${message}`, "not_serviceable")
  },
)
