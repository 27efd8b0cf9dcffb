import type { InferTypeOf } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MARKETPLACE } from "../../../modules/marketplace"
import type { Vendor } from "../../../modules/marketplace/models"
import type MarketplaceModuleService from "../../../modules/marketplace/service"

export type VendorInput = Partial<
  Pick<
    InferTypeOf<typeof Vendor>,
    | "legal_name"
    | "email"
    | "phone"
    | "locale"
    | "currency_code"
    | "address"
    | "logo_url"
    | "description"
    | "connected_account_id"
    | "status"
  >
> & { name: string; handle: string }

export const createVendorsStep = createStep(
  "create-vendors",
  async (input: VendorInput[], { container }) => {
    const vendors = await container.resolve<MarketplaceModuleService>(MARKETPLACE).createVendors(input)
    return new StepResponse(
      vendors,
      vendors.map(({ id }) => id),
    )
  },
  async (ids, { container }) => {
    if (ids) await container.resolve<MarketplaceModuleService>(MARKETPLACE).deleteVendors(ids)
  },
)
