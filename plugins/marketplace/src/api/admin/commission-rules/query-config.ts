export const RULE_FIELDS = [
  "id",
  "name",
  "kind",
  "rate",
  "fixed_amount",
  "currency_code",
  "tiers",
  "tier_basis",
  "vendor_id",
  "category_id",
  "collection_id",
  "product_id",
  "priority",
  "valid_from",
  "valid_to",
  "status",
  "includes_shipping",
  "created_at",
  "updated_at",
]
export const ruleList = { defaults: RULE_FIELDS, isList: true, defaultLimit: 20 }
export const ruleDetail = { defaults: RULE_FIELDS, isList: false }

export const COMMISSION_FIELDS = [
  "id",
  "order_id",
  "vendor_order_id",
  "vendor_id",
  "kind",
  "amount",
  "currency_code",
  "rate",
  "commission_rule_id",
  "source_key",
  "reverses_id",
  "posted_at",
]
export const commissionList = { defaults: COMMISSION_FIELDS, isList: true, defaultLimit: 20 }

export const vendorOrderList = {
  defaults: [
    "id",
    "order_id",
    "vendor_id",
    "vendor.name",
    "vendor.handle",
    "display_id",
    "status",
    "currency_code",
    "item_total",
    "discount_total",
    "tax_total",
    "shipping_total",
    "total",
    "commission_rate",
    "commission_amount",
    "payable_amount",
    "created_at",
  ],
  isList: true,
  defaultLimit: 20,
}
