import type MarketplaceModuleService from "../../modules/marketplace/service"
import type { CommissionTerms } from "../../rules/commission-rule"

export interface RuleScope {
  vendor_ids: string[]
  product_ids: string[]
  category_ids: string[]
  collection_ids: string[]
}

/** A tenant with more rules than this for one order's goods has a mistake in its rules, not a price list. */
const LIMIT = 10_000

/** Every active rule that could hold for these goods, in one query; who wins is not decided here. */
export async function readCommissionRules(
  marketplace: MarketplaceModuleService,
  scope: RuleScope,
): Promise<CommissionTerms[]> {
  if (scope.vendor_ids.length === 0) return []
  const open = (column: string, values: string[]): Record<string, unknown> => ({
    $or: [{ [column]: null }, { [column]: [...new Set(values)] }],
  })
  const filters = {
    status: "active",
    $and: [
      open("vendor_id", scope.vendor_ids),
      open("product_id", scope.product_ids),
      open("category_id", scope.category_ids),
      open("collection_id", scope.collection_ids),
    ],
  }
  const rules = await marketplace.listCommissionRules(filters, { take: LIMIT })
  return rules as unknown as CommissionTerms[]
}
