import { balanced, credit, debit, type Posting } from "./posting"

/** A vendor order's frozen amounts, whole minor units. `total` = goods + shipping + tax - discount. */
export interface VendorSale {
  vendor_order_id: string
  vendor_id: string
  currency_code: string
  total: bigint
  tax_total: bigint
  /** After its discount, without tax; only used where the platform ships. */
  shipping_total: bigint
  commission_amount: bigint
}

export interface SalePolicy {
  /** Who sends the goods and keeps the shipping money. */
  shipped_by: "vendor" | "platform"
  /** Who owes the tax to the state. */
  tax_remitted_by: "vendor" | "platform"
}

export const DEFAULT_SALE_POLICY: SalePolicy = { shipped_by: "vendor", tax_remitted_by: "vendor" }

interface OrderSource {
  tenant_id: string
  order_id: string
}

/**
 * The entry of one vendor order: what the customer paid leaves "funds held" and becomes the vendor's claim, the platform's commission
 * and the tax. The vendor's tax stands on an account of its own, so that a payout can say what of it is tax.
 */
export function vendorSalePosting(
  source: OrderSource,
  sale: VendorSale,
  policy: SalePolicy = DEFAULT_SALE_POLICY,
): Posting {
  const platformShipping = policy.shipped_by === "platform" ? sale.shipping_total : 0n
  const vendorNet = sale.total - sale.commission_amount - sale.tax_total - platformShipping
  return balanced({
    source_key: `${source.tenant_id}/${sale.vendor_order_id}/sale/1`,
    kind: "sale",
    reference_type: "vendor_order",
    reference_id: sale.vendor_order_id,
    order_id: source.order_id,
    vendor_order_id: sale.vendor_order_id,
    currency_code: sale.currency_code.toUpperCase(),
    description: `Sale of vendor order ${sale.vendor_order_id}`,
    reverses_id: null,
    lines: [
      ...debit("customer_funds_held", sale.total),
      ...credit("vendor_payable", vendorNet, sale.vendor_id),
      ...credit("commission_revenue", sale.commission_amount),
      ...credit("tax_payable", sale.tax_total, policy.tax_remitted_by === "vendor" ? sale.vendor_id : undefined),
      ...credit("shipping_revenue", platformShipping),
    ],
  })
}

/** The house's own sale: an order before credit lines, or its part that no vendor sold. Whole minor units. */
export interface HouseSale {
  currency_code: string
  total: bigint
  tax_total: bigint
  shipping_total: bigint
}

export function houseSalePosting(source: OrderSource, sale: HouseSale): Posting {
  return balanced({
    source_key: `${source.tenant_id}/${source.order_id}/sale/1`,
    kind: "sale",
    reference_type: "order",
    reference_id: source.order_id,
    order_id: source.order_id,
    vendor_order_id: null,
    currency_code: sale.currency_code.toUpperCase(),
    description: `Sale of order ${source.order_id}`,
    reverses_id: null,
    lines: [
      ...debit("customer_funds_held", sale.total),
      ...credit("sales_revenue", sale.total - sale.tax_total - sale.shipping_total),
      ...credit("shipping_revenue", sale.shipping_total),
      ...credit("tax_payable", sale.tax_total),
    ],
  })
}

/**
 * What of an order was paid with credit lines (gift card, store credit): the holder's claim is spent, and stands with the customer's other
 * money until the sale takes it. Taken back with the sale.
 * @param amount minor units; nothing is posted for 0
 */
export function creditPosting(source: OrderSource, currency_code: string, amount: bigint): Posting {
  return balanced({
    source_key: `${source.tenant_id}/${source.order_id}/credit/1`,
    kind: "credit",
    reference_type: "order",
    reference_id: source.order_id,
    order_id: source.order_id,
    vendor_order_id: null,
    currency_code: currency_code.toUpperCase(),
    description: `Credit spent on order ${source.order_id}`,
    reverses_id: null,
    lines: [...debit("store_credit_payable", amount), ...credit("customer_funds_held", amount)],
  })
}

/**
 * What of an order no vendor sold: the order less its vendor orders.
 * @returns null when the vendors' parts are the whole
 * @throws RangeError when the vendors' parts are more than the whole
 */
export function houseShare(order: HouseSale, vendors: readonly VendorSale[]): HouseSale | null {
  const rest = (field: "total" | "tax_total" | "shipping_total") =>
    vendors.reduce((left, vendor) => left - vendor[field], order[field])
  const total = rest("total")
  if (total < 0n)
    throw new RangeError(`order: its vendor orders add up to ${-total} ${order.currency_code} minor units more than it`)
  return total === 0n
    ? null
    : {
        currency_code: order.currency_code,
        total,
        tax_total: rest("tax_total"),
        shipping_total: rest("shipping_total"),
      }
}
