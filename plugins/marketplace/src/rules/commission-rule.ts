import type { CommissionKind, TierBasis } from "../modules/marketplace/statuses"

export interface CommissionTier {
  /** Minor units, from this amount on. */
  from: number
  /** Percent points as exact decimal text. */
  rate: string
}

/** A commission rule as the rules see it. Times are UTC instants; amounts whole minor units. */
export interface CommissionTerms {
  id: string
  name: string
  kind: CommissionKind
  rate: string | null
  /** Per unit sold. */
  fixed_amount: number | null
  currency_code: string | null
  tiers: CommissionTier[] | null
  tier_basis: TierBasis
  vendor_id: string | null
  category_id: string | null
  collection_id: string | null
  product_id: string | null
  priority: number
  valid_from: Date | string | null
  valid_to: Date | string | null
  status: "active" | "inactive"
  includes_shipping: boolean
  created_at: Date | string
}
