/** Answers of our admin API. Amounts are whole minor units. */
export interface Vendor {
  id: string
  name: string
  handle: string
  legal_name: string | null
  email: string | null
  phone: string | null
  status: "pending" | "active" | "suspended" | "closed"
  suspended_at: string | null
  suspension_reason: string | null
  locale: string
  bank_account_holder: string | null
  /** Masked where there is one. */
  iban: string | null
  tax_number: string | null
  created_at: string
}

export interface VendorProduct {
  id: string
  product_id: string
  status: "active" | "withdrawn"
  product?: { id: string; title: string } | null
}

export interface VendorUser {
  id: string
  email: string
  name: string | null
  role: string
  status: string
}

export interface VendorOrder {
  id: string
  order_id: string
  vendor_id: string
  vendor?: { name: string } | null
  display_id: string
  status: string
  currency_code: string
  item_total: number
  discount_total: number
  tax_total: number
  shipping_total: number
  total: number
  commission_rate: string | null
  commission_amount: number
  payable_amount: number
  created_at: string
}

export interface CommissionRule {
  id: string
  name: string
  kind: "percent" | "fixed" | "tiered"
  rate: string | null
  fixed_amount: number | null
  currency_code: string | null
  tiers: { from: number; rate: string }[] | null
  tier_basis: "line" | "vendor_order"
  vendor_id: string | null
  category_id: string | null
  collection_id: string | null
  product_id: string | null
  priority: number
  valid_from: string | null
  valid_to: string | null
  status: "active" | "inactive"
  includes_shipping: boolean
}

export interface Commission {
  id: string
  order_id: string
  vendor_order_id: string
  vendor_id: string
  kind: "charge" | "reversal"
  amount: number
  currency_code: string
  rate: string | null
  posted_at: string
}

export interface Explanation {
  product: { id: string; title: string }
  vendor: { id: string; name: string } | null
  house: boolean
  winner: CommissionRule | null
  verdicts: { rule: CommissionRule; verdict: string; specificity: number }[]
}

export interface VendorSales {
  vendor_id: string
  vendor_name: string
  currency_code: string
  orders: number
  total: number
  commission_amount: number
}

export interface Page {
  count: number
  offset: number
  limit: number
}
