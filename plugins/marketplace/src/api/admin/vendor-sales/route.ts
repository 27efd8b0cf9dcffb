import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { MARKETPLACE } from "../../../modules/marketplace"
import type MarketplaceModuleService from "../../../modules/marketplace/service"
import { SalesQuery } from "../vendors/validators"

const DAY = 24 * 60 * 60 * 1_000

/** Sales by vendor over the last days, whole minor units per currency. A sum over many rows, hence SQL and no `query.graph`. */
export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { days, currency_code, vendor_id } = SalesQuery.parse(request.validatedQuery)
  const since = new Date(Date.now() - days * DAY)
  const sales = await request.scope
    .resolve<MarketplaceModuleService>(MARKETPLACE)
    .salesByVendor(since, vendor_id ?? null)
  const wanted = currency_code?.toLowerCase()
  response.json({
    sales: wanted ? sales.filter((row) => row.currency_code === wanted) : sales,
    since: since.toISOString(),
  })
}
