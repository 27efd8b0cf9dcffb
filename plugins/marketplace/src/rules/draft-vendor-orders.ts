import { safeNumber } from "../modules/marketplace/whole-numbers"
import type { Seller, VendorOrderDraft, VendorOrderItemDraft } from "../modules/marketplace/types"
import { commissionOf, type LineCommission } from "./commission-amount"
import type { CommissionTerms } from "./commission-rule"
import { exactAmount, toWholeUnits } from "./exact-amount"
import type { OrderLineSource, OrderSource, RawAmount } from "./order-source"
import { resolveCommission } from "./resolve-commission"
import { shareCredit } from "./share-credit"
import { splitOrder, type LineShare, type SplitLine, type VendorShare } from "./split-order"

/** Stands for the house while it has no row. No id of a vendor is empty. */
const NEW_HOUSE = ""

export interface DraftContext {
  sellers: readonly Seller[]
  rules: readonly CommissionTerms[]
  /** The house's vendor, or null while it has no row. The house pays itself no commission. */
  house_id: string | null
}

/**
 * An order's vendor orders with their commission frozen, in the order in which the vendors first appear.
 * @returns amounts in whole minor units of the order's currency
 * @throws RangeError when the order has no line, or its parts do not make its total
 */
export function draftVendorOrders(order: OrderSource, context: DraftContext): VendorOrderDraft[] {
  const house = context.house_id ?? NEW_HOUSE
  const sellerOf = new Map(context.sellers.map((seller) => [seller.product_id, seller.vendor_id]))
  const lines = new Map(order.items.map((item) => [item.id, item]))
  const amount = ({ value }: RawAmount): bigint => exactAmount(value, order.currency_code)
  const discount = (row: { raw_subtotal: RawAmount; raw_tax_total: RawAmount; raw_total: RawAmount }): bigint =>
    amount(row.raw_subtotal) + amount(row.raw_tax_total) - amount(row.raw_total)
  const vendors = splitOrder(
    order.items.map((item): SplitLine => ({
      id: item.id,
      vendor_id: (item.product_id && sellerOf.get(item.product_id)) || house,
      quantity: item.quantity,
      subtotal: amount(item.raw_subtotal),
      discount: discount(item),
      tax: amount(item.raw_tax_total),
      requires_shipping: item.requires_shipping,
      shipping_profile_id: item.product?.shipping_profile?.id ?? null,
    })),
    order.shipping_methods.map((method) => ({
      subtotal: amount(method.raw_subtotal),
      discount: discount(method),
      tax: amount(method.raw_tax_total),
      shipping_profile_id: method.shipping_option?.shipping_profile_id ?? null,
    })),
  )
  const credits = shareCredit(
    creditOf(order, vendors),
    vendors.map(({ total }) => total),
  )
  return vendors.map((vendor, index) => {
    const rules = vendor.vendor_id === house ? [] : context.rules
    return {
      ...draft(order, vendor, index, lines, rules),
      credit_total: safeNumber("credit_total", credits[index] ?? 0n),
    }
  })
}

/**
 * What credit lines (a gift card, store credit) paid. It is still due to the vendors: a tender, not a discount, which core takes off the total.
 * @throws RangeError when the parts are not the order before its credit lines
 */
function creditOf(order: OrderSource, vendors: readonly VendorShare[]): bigint {
  const exact = (amount: RawAmount): bigint => exactAmount(amount.value, order.currency_code)
  const credit = order.raw_credit_line_total ? exact(order.raw_credit_line_total) : 0n
  const whole = toWholeUnits(exact(order.raw_total) + credit)
  const parts = vendors.reduce((sum, { total }) => sum + total, 0n)
  if (whole !== parts) {
    throw new RangeError(
      `split: the parts of order ${order.id} make ${parts}, the order ${whole} minor units of ${order.currency_code}`,
    )
  }
  return whole - toWholeUnits(exact(order.raw_total))
}

function draft(
  order: OrderSource,
  vendor: VendorShare,
  index: number,
  sources: ReadonlyMap<string, OrderLineSource>,
  rules: readonly CommissionTerms[],
): Omit<VendorOrderDraft, "credit_total"> {
  const net = vendor.lines.reduce((sum, line) => sum + line.subtotal - line.discount, 0n)
  const at = new Date(order.created_at)
  const decided = vendor.lines.flatMap((line) => {
    const source = sources.get(line.id)
    if (!source) return []
    const rule = winnerFor(source, vendor.vendor_id, order.currency_code, at, rules)
    const share = { quantity: source.quantity, net: line.subtotal - line.discount, shipping: line.shipping }
    return [{ line, source, rule, commission: commissionOf(rule, share, net) }]
  })
  const commission = decided.reduce((sum, row) => sum + row.commission.amount, 0n)
  const whole = (name: string, value: bigint): number => safeNumber(`${name} of order ${order.id}`, value)
  return {
    order_id: order.id,
    vendor_id: vendor.vendor_id === NEW_HOUSE ? null : vendor.vendor_id,
    display_id: `${order.display_id}-${index + 1}`,
    currency_code: order.currency_code,
    item_total: whole("item_total", vendor.item_total),
    discount_total: whole("discount_total", vendor.discount_total),
    tax_total: whole("tax_total", vendor.tax_total),
    shipping_total: whole("shipping_total", vendor.shipping_total),
    total: whole("total", vendor.total),
    commission_rate: common(decided.map((row) => row.commission.rate)),
    commission_amount: whole("commission_amount", commission),
    payable_amount: whole("payable_amount", vendor.total - commission),
    commission_rule_id: common(decided.map((row) => row.rule?.id ?? null)),
    commission_rule_snapshot: snapshot(decided.flatMap((row) => row.rule ?? [])),
    items: decided.map((row) => item(order, row.line, row.source, row.rule, row.commission)),
  }
}

function winnerFor(
  line: OrderLineSource,
  vendor_id: string,
  currency_code: string,
  at: Date,
  rules: readonly CommissionTerms[],
): CommissionTerms | null {
  if (rules.length === 0) return null
  const subject = {
    vendor_id,
    product_id: line.product_id,
    collection_id: line.product?.collection_id ?? null,
    currency_code,
    at,
  }
  return resolveCommission(rules, { ...subject, category_ids: withAncestors(line.product?.categories ?? []) }).winner
}

/** A category's `mpath` names it and everything above it, separated by dots. */
export function withAncestors(categories: readonly { id: string; mpath: string | null }[]): string[] {
  return [...new Set(categories.flatMap(({ id, mpath }) => [id, ...(mpath ?? "").split(".").filter(Boolean)]))]
}

function item(
  order: OrderSource,
  line: LineShare,
  source: OrderLineSource,
  rule: CommissionTerms | null,
  commission: LineCommission,
): VendorOrderItemDraft {
  const whole = (name: string, value: bigint): number => safeNumber(`${name} of line ${line.id}`, value)
  return {
    line_item_id: line.id,
    product_id: source.product_id,
    variant_id: source.variant_id,
    title: source.title,
    sku: source.variant_sku,
    quantity: source.quantity,
    unit_price: whole("unit_price", toWholeUnits(exactAmount(source.raw_unit_price.value, order.currency_code))),
    subtotal: whole("subtotal", line.subtotal),
    discount_total: whole("discount_total", line.discount),
    tax_total: whole("tax_total", line.tax),
    total: whole("total", line.total),
    commission_amount: whole("commission_amount", commission.amount),
    commission_rate: commission.rate,
    commission_rule_id: rule?.id ?? null,
    requires_shipping: source.requires_shipping,
  }
}

const common = <T>(values: readonly (T | null)[]): T | null => (new Set(values).size === 1 ? (values[0] ?? null) : null)

function snapshot(rules: readonly CommissionTerms[]): Record<string, unknown> | null {
  const used = new Map(rules.map((rule) => [rule.id, rule]))
  return used.size > 0 ? { rules: [...used.values()] } : null
}
