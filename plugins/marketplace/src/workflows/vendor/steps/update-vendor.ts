import type { InferTypeOf } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MARKETPLACE } from "../../../modules/marketplace"
import type { Vendor } from "../../../modules/marketplace/models"
import type MarketplaceModuleService from "../../../modules/marketplace/service"
import type { VendorInput } from "./create-vendors"

export type VendorChange = Partial<VendorInput> & { id: string } & Partial<
    Pick<InferTypeOf<typeof Vendor>, "suspended_at" | "suspension_reason">
  >

/** Changes one vendor. @throws MedusaError not_found */
export const updateVendorStep = createStep(
  "update-vendor",
  async (change: VendorChange, { container }) => {
    const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
    const { users: _u, products: _p, orders: _o, ...before } = await marketplace.retrieveVendor(change.id)
    const vendor = await marketplace.updateVendors(change)
    return new StepResponse(vendor, before)
  },
  async (before, { container }) => {
    if (before) await container.resolve<MarketplaceModuleService>(MARKETPLACE).updateVendors(before)
  },
)
