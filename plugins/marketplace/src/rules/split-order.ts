import { allocate } from "@dakkah/contracts"

import { roundTable } from "./round-table"

/** Amounts in billionths of a minor unit (`exactAmount`), without tax, of the whole quantity. */
export interface SplitLine {
  id: string
  vendor_id: string
  quantity: number
  subtotal: bigint
  discount: bigint
  tax: bigint
  requires_shipping: boolean
  shipping_profile_id: string | null
}

/** One shipping method of the order. `shipping_profile_id` names the goods it carries, where it is known. */
export interface SplitShipping {
  subtotal: bigint
  discount: bigint
  tax: bigint
  shipping_profile_id: string | null
}

/** Whole minor units. `total = subtotal - discount + tax`. */
export interface LineShare {
  id: string
  vendor_id: string
  subtotal: bigint
  discount: bigint
  tax: bigint
  total: bigint
  /** What of the vendor's shipping, discounted, without tax, this line stands for. */
  shipping: bigint
}

/** Whole minor units. `total = item_total - discount_total + tax_total + shipping_total`. */
export interface VendorShare {
  vendor_id: string
  item_total: bigint
  discount_total: bigint
  tax_total: bigint
  shipping_total: bigint
  total: bigint
  lines: LineShare[]
}

/**
 * Shares an order out over its vendors, in the order in which they first appear. Every column adds up to the order's own figure rounded to whole
 * minor units, and a price that includes its tax keeps its sum to the unit. Shipping goes to the lines that the method carries (same shipping
 * profile; else whatever ships; else all), by their value.
 * @throws RangeError when there is no line
 */
export function splitOrder(lines: readonly SplitLine[], shipping: readonly SplitShipping[]): VendorShare[] {
  if (lines.length === 0) throw new RangeError("splitOrder: an order without lines has no vendors")
  const table = roundTable([
    ...lines.map(({ subtotal, discount, tax }) => [subtotal, 0n, -discount, tax]),
    ...shipping.map(({ subtotal, discount, tax }) => [0n, subtotal, -discount, tax]),
  ])
  const shares = lines.map((line, index) => lineShare(line, table[index] ?? []))
  const carried = lines.map(() => ({ subtotal: 0n, discount: 0n, tax: 0n }))
  shipping.forEach((method, index) => {
    const [, subtotal = 0n, minusDiscount = 0n, tax = 0n] = table[lines.length + index] ?? []
    const weights = shippingWeights(lines, shares, method)
    const parts = [subtotal, -minusDiscount, tax].map((amount) => allocate(amount, weights))
    carried.forEach((sum, line) => {
      sum.subtotal += parts[0]?.[line] ?? 0n
      sum.discount += parts[1]?.[line] ?? 0n
      sum.tax += parts[2]?.[line] ?? 0n
    })
  })
  return byVendor(shares, carried)
}

function lineShare(line: SplitLine, [subtotal = 0n, , minusDiscount = 0n, tax = 0n]: readonly bigint[]): LineShare {
  const total = subtotal + minusDiscount + tax
  return { id: line.id, vendor_id: line.vendor_id, subtotal, discount: -minusDiscount, tax, total, shipping: 0n }
}

function shippingWeights(lines: readonly SplitLine[], shares: readonly LineShare[], method: SplitShipping): bigint[] {
  const profile = method.shipping_profile_id
  const ships = lines.map((line) => line.requires_shipping)
  const same = lines.map(
    (line, index) => profile !== null && line.shipping_profile_id === profile && ships[index] === true,
  )
  const carried = [same, ships].find((set) => set.some(Boolean)) ?? lines.map(() => true)
  const by = (weight: (index: number) => bigint): bigint[] => carried.map((is, index) => (is ? weight(index) : 0n))
  const values = by((index) => positive((shares[index]?.subtotal ?? 0n) - (shares[index]?.discount ?? 0n)))
  return values.some((value) => value > 0n) ? values : by(() => 1n)
}

function byVendor(
  shares: readonly LineShare[],
  carried: readonly { subtotal: bigint; discount: bigint; tax: bigint }[],
): VendorShare[] {
  const vendors = new Map<string, VendorShare>()
  shares.forEach((share, index) => {
    const ride = carried[index] ?? { subtotal: 0n, discount: 0n, tax: 0n }
    const vendor = vendors.get(share.vendor_id) ?? emptyShare(share.vendor_id)
    vendors.set(share.vendor_id, vendor)
    vendor.item_total += share.subtotal
    vendor.discount_total += share.discount + ride.discount
    vendor.tax_total += share.tax + ride.tax
    vendor.shipping_total += ride.subtotal
    vendor.total += share.total + ride.subtotal - ride.discount + ride.tax
    vendor.lines.push({ ...share, shipping: ride.subtotal - ride.discount })
  })
  return [...vendors.values()]
}

const emptyShare = (vendor_id: string): VendorShare => ({
  vendor_id,
  item_total: 0n,
  discount_total: 0n,
  tax_total: 0n,
  shipping_total: 0n,
  total: 0n,
  lines: [],
})

const positive = (value: bigint): bigint => (value > 0n ? value : 0n)
