import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MARKETPLACE } from "../../../modules/marketplace"
import type MarketplaceModuleService from "../../../modules/marketplace/service"
import type { VendorRole } from "../../../modules/marketplace/statuses"

export interface VendorUserInput {
  vendor_id: string
  email: string
  name?: string | null
  role: VendorRole
}

/** Adds a person to a vendor, or changes the name and role of one who is there: an e-mail address is one person. */
export const saveVendorUserStep = createStep(
  "save-vendor-user",
  async (input: VendorUserInput, { container }) => {
    const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
    const email = input.email.toLowerCase()
    const [present] = await marketplace.listVendorUsers({ vendor_id: input.vendor_id, email }, { take: 1 })
    const before = present ? { id: present.id, name: present.name, role: present.role, status: present.status } : null
    const status = present?.status === "removed" ? ("invited" as const) : present?.status
    const saved = before
      ? await marketplace.updateVendorUsers({
          id: before.id,
          name: input.name ?? before.name,
          role: input.role,
          status,
        })
      : await marketplace.createVendorUsers({ ...input, email })
    return new StepResponse(saved, { made: before ? null : saved.id, before })
  },
  async (done, { container }) => {
    const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
    if (done?.made) await marketplace.deleteVendorUsers(done.made)
    if (done?.before) await marketplace.updateVendorUsers(done.before)
  },
)
