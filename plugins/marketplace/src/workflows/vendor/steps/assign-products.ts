import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MARKETPLACE } from "../../../modules/marketplace"
import type MarketplaceModuleService from "../../../modules/marketplace/service"

export interface ProductsOfVendor {
  id: string
  product_ids: string[]
}

/**
 * Gives products to a vendor. One that it withdrew is offered again; one of another vendor is refused: take it away there first.
 * @throws MedusaError not_allowed
 */
export const assignProductsToVendorStep = createStep(
  "assign-products-to-vendor",
  async ({ id, product_ids }: ProductsOfVendor, { container }) => {
    const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
    const present = await marketplace.listVendorProducts(
      { product_id: product_ids },
      { relations: ["vendor"], take: product_ids.length },
    )
    const foreign = present.filter(({ vendor_id }) => vendor_id !== id)
    if (foreign.length > 0) {
      const whose = foreign.map(({ product_id, vendor }) => `${product_id} ("${vendor.name}")`).join(", ")
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `product_taken: ${whose}. Remove it from that vendor first.`)
    }
    const known = new Set(present.map(({ product_id }) => product_id))
    const added = product_ids
      .filter((product_id) => !known.has(product_id))
      .map((product_id) => ({ vendor_id: id, product_id }))
    const withdrawn = present
      .filter(({ status }) => status === "withdrawn")
      .map((row) => ({ id: row.id, status: "active" as const }))
    const rows = added.length > 0 ? await marketplace.createVendorProducts(added) : []
    if (withdrawn.length > 0) await marketplace.updateVendorProducts(withdrawn)
    return new StepResponse(
      { assigned: added.length + withdrawn.length },
      { made: rows.map((row) => row.id), offered: withdrawn },
    )
  },
  async (done, { container }) => {
    if (!done) return
    const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
    if (done.made.length > 0) await marketplace.deleteVendorProducts(done.made)
    if (done.offered.length > 0)
      await marketplace.updateVendorProducts(done.offered.map((row) => ({ ...row, status: "withdrawn" as const })))
  },
)
