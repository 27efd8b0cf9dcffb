import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MARKETPLACE } from "../../../modules/marketplace"
import type MarketplaceModuleService from "../../../modules/marketplace/service"
import { HOUSE_HANDLE, type VendorStatus } from "../../../modules/marketplace/statuses"

interface Input {
  id: string
  from: readonly VendorStatus[]
  action: string
}

/** Refuses a change of status that makes no sense. @throws MedusaError not_found, not_allowed */
export const checkVendorStatusStep = createStep(
  "check-vendor-status",
  async ({ id, from, action }: Input, { container }) => {
    const vendor = await container.resolve<MarketplaceModuleService>(MARKETPLACE).retrieveVendor(id)
    if (vendor.handle === HOUSE_HANDLE) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `vendor_is_house: "${vendor.name}" is the house itself and cannot be ${action}.`,
      )
    }
    if (!from.includes(vendor.status)) {
      const message = `vendor_status: "${vendor.name}" is ${vendor.status}; only a vendor that is ${from.join(" or ")} can be ${action}.`
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
    return new StepResponse({ id })
  },
)
