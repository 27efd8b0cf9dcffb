import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MARKETPLACE } from "../../../modules/marketplace"
import type MarketplaceModuleService from "../../../modules/marketplace/service"
import type { ProductsOfVendor } from "./assign-products"

export interface Withdrawal extends ProductsOfVendor {
  /** `withdraw`: kept as the vendor's, carts that hold it are refused. `release`: belongs to the house again. */
  mode: "withdraw" | "release"
}

/** Takes products away from a vendor. Products that are not the vendor's are left alone. */
export const withdrawProductsOfVendorStep = createStep(
  "withdraw-products-of-vendor",
  async ({ id, product_ids, mode }: Withdrawal, { container }) => {
    const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
    const rows = await marketplace.listVendorProducts(
      { vendor_id: id, product_id: product_ids },
      { take: product_ids.length },
    )
    const ids = rows.map((row) => row.id)
    const before = rows.map((row) => ({ id: row.id, status: row.status }))
    if (ids.length > 0 && mode === "release") await marketplace.softDeleteVendorProducts(ids)
    if (ids.length > 0 && mode === "withdraw")
      await marketplace.updateVendorProducts(ids.map((one) => ({ id: one, status: "withdrawn" as const })))
    return new StepResponse({ removed: ids.length }, { mode, before })
  },
  async (done, { container }) => {
    if (!done || done.before.length === 0) return
    const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
    if (done.mode === "release") await marketplace.restoreVendorProducts(done.before.map(({ id }) => id))
    else await marketplace.updateVendorProducts(done.before)
  },
)
