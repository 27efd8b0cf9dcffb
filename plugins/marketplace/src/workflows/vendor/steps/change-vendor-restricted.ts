import { sealedRow } from "@dakkah/kernel"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MARKETPLACE } from "../../../modules/marketplace"
import { RESTRICTED_FIELDS, VENDOR_TABLE } from "../../../modules/marketplace/restricted"
import type MarketplaceModuleService from "../../../modules/marketplace/service"

/** `iban` and `tax_number` are sealed for this vendor already. */
export interface RestrictedChange {
  id: string
  bank_account_holder?: string | null
  iban?: string | null
  tax_number?: string | null
}

/** Changes a vendor's account and tax number; taken back, the sealed texts of before lie there again. @throws MedusaError not_found */
export const changeVendorRestrictedStep = createStep(
  "change-vendor-restricted",
  async (change: RestrictedChange, { container }) => {
    const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
    const { bank_account_holder } = await marketplace.retrieveVendor(change.id, { select: ["bank_account_holder"] })
    const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const texts = await sealedRow(connection, VENDOR_TABLE, change.id, RESTRICTED_FIELDS)
    if (!texts) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Vendor with id: ${change.id} was not found`)
    await marketplace.updateVendors(change)
    return new StepResponse({ id: change.id }, { id: change.id, bank_account_holder, ...texts })
  },
  async (before, { container }) => {
    if (before) await container.resolve<MarketplaceModuleService>(MARKETPLACE).updateVendors(before)
  },
)
