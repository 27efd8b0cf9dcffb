/** An amount as core hands it over beside its rounded number. */
export interface RawAmount {
  value: string
}

export interface OrderLineSource {
  id: string
  product_id: string | null
  variant_id: string | null
  title: string
  subtitle: string | null
  variant_sku: string | null
  quantity: number
  requires_shipping: boolean
  is_tax_inclusive: boolean
  raw_unit_price: RawAmount
  raw_subtotal: RawAmount
  raw_tax_total: RawAmount
  raw_total: RawAmount
  product?: {
    collection_id: string | null
    categories?: { id: string; mpath: string | null }[] | null
    shipping_profile?: { id: string } | null
  } | null
}

export interface ShippingSource {
  id: string
  raw_subtotal: RawAmount
  raw_tax_total: RawAmount
  raw_total: RawAmount
  shipping_option?: { shipping_profile_id: string | null } | null
}

/** What of an order the split looks at. Amounts are core's, unrounded, in major units of `currency_code`. */
export interface OrderSource {
  id: string
  display_id: number
  currency_code: string
  created_at: string | Date
  raw_total: RawAmount
  raw_credit_line_total?: RawAmount | null
  items: OrderLineSource[]
  shipping_methods: ShippingSource[]
}

/** Fields of `query.graph` for an `OrderSource`. Totals of core come as a number and, exact, as `raw_`. */
export const ORDER_SOURCE_FIELDS = [
  "id",
  "display_id",
  "currency_code",
  "created_at",
  "total",
  "raw_total",
  "credit_line_total",
  "raw_credit_line_total",
  "items.*",
  "items.tax_lines.*",
  "items.adjustments.*",
  "items.product.collection_id",
  "items.product.categories.id",
  "items.product.categories.mpath",
  "items.product.shipping_profile.id",
  "shipping_methods.*",
  "shipping_methods.tax_lines.*",
  "shipping_methods.adjustments.*",
  "shipping_methods.shipping_option.shipping_profile_id",
  "credit_lines.*",
]
