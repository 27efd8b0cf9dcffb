import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { MARKETPLACE } from "../../../modules/marketplace"
import type MarketplaceModuleService from "../../../modules/marketplace/service"
import { HOUSE_HANDLE } from "../../../modules/marketplace/statuses"
import type { CommissionTerms } from "../../../rules/commission-rule"
import { withAncestors } from "../../../rules/draft-vendor-orders"
import { resolveCommission } from "../../../rules/resolve-commission"
import { ExplainQuery } from "../commission-rules/validators"

const FIELDS = ["id", "title", "collection_id", "categories.id", "categories.mpath"]
/** Rules that one page can still show. */
const LIMIT = 1_000

interface ProductFacts {
  id: string
  title: string
  collection_id: string | null
  categories: { id: string; mpath: string | null }[] | null
}

/** Which commission rule wins for a product now, and why each of the others does not. */
export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const { product_id, currency_code } = ExplainQuery.parse(request.validatedQuery)
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const marketplace = request.scope.resolve<MarketplaceModuleService>(MARKETPLACE)
  const { data } = await query.graph(
    { entity: "product", fields: FIELDS, filters: { id: product_id } },
    { throwIfKeyNotFound: true },
  )
  const product = data[0] as unknown as ProductFacts
  const [seller] = await marketplace.listSellers([product_id])
  const house = !seller || seller.vendor_handle === HOUSE_HANDLE
  const rules = (await marketplace.listCommissionRules({}, { take: LIMIT })) as unknown as CommissionTerms[]
  const decision = resolveCommission(rules, {
    vendor_id: seller?.vendor_id ?? "",
    product_id,
    collection_id: product.collection_id,
    category_ids: withAncestors(product.categories ?? []),
    currency_code,
    at: new Date(),
  })
  response.json({
    product: { id: product.id, title: product.title },
    vendor: seller ? { id: seller.vendor_id, name: seller.vendor_name } : null,
    // The house pays itself no commission, whatever the rules say.
    house,
    winner: house ? null : decision.winner,
    verdicts: decision.verdicts,
  })
}
