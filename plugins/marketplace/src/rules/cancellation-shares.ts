import { allocate } from "@dakkah/contracts"

/** A line of a vendor order as frozen at placement. Whole minor units. */
export interface FrozenLine {
  line_item_id: string
  quantity: bigint
  total: bigint
  tax_total: bigint
  commission_amount: bigint
  requires_shipping: boolean
}

/** A vendor order as frozen at placement: goods, shipping, discount and tax are in `total`; `shipping_total` is before discount, without tax. */
export interface FrozenPart {
  total: bigint
  tax_total: bigint
  shipping_total: bigint
  credit_total: bigint
  lines: readonly FrozenLine[]
}

/** What of a vendor order is given back. Whole minor units; `refund = total - credit`: the money, without what credit lines paid. */
export interface Shares {
  total: bigint
  refund: bigint
  credit: bigint
  commission: bigint
  tax: bigint
  shipping: bigint
}

/** Pieces of each line that are cancelled; a line that is not named has none. */
export type Pieces = ReadonlyMap<string, bigint>

/**
 * What has been given back of a vendor order when these pieces are cancelled, whatever the steps on the way there were: a share is what
 * stands afterwards less what stood before (`between`), so that every sequence of partial cancellations adds up to the whole, to the last
 * minor unit. Each amount is shared between what goes back and what stays by largest remainder. A line's own amounts go by its
 * pieces; the shipping goes by the value of the lines that ship, because no line carries it alone.
 * @throws RangeError for a line that the vendor order has not, or more pieces than it has
 */
export function givenBack(part: FrozenPart, pieces: Pieces): Shares {
  const known = new Set(part.lines.map(({ line_item_id }) => line_item_id))
  for (const id of pieces.keys()) if (!known.has(id)) throw new RangeError(`line ${id} is not of this vendor order`)
  const lines = part.lines.map((line) => lineShares(line, pieces.get(line.line_item_id) ?? 0n))
  const ride = shippingOf(part, pieces)
  const total = sum(lines, (line) => line.total) + ride.total
  const credit = share(part.credit_total, total, part.total)
  return {
    total,
    refund: total - credit,
    credit,
    commission: sum(lines, ({ commission }) => commission),
    tax: sum(lines, ({ tax }) => tax) + ride.tax,
    shipping: ride.shipping,
  }
}

/** What one cancellation gives back: from the pieces cancelled before it to those cancelled with it. Nothing is negative. */
export function between(part: FrozenPart, before: Pieces, after: Pieces): Shares {
  const [from, to] = [givenBack(part, before), givenBack(part, after)]
  return {
    total: to.total - from.total,
    refund: to.refund - from.refund,
    credit: to.credit - from.credit,
    commission: to.commission - from.commission,
    tax: to.tax - from.tax,
    shipping: to.shipping - from.shipping,
  }
}

/** What of one line goes back. Whole minor units. */
export interface LineBack {
  total: bigint
  tax: bigint
  commission: bigint
}

export function lineShares(line: FrozenLine, pieces: bigint): LineBack {
  if (pieces < 0n || pieces > line.quantity) {
    throw new RangeError(`line ${line.line_item_id}: ${pieces} of ${line.quantity} pieces cannot be cancelled`)
  }
  const of = (amount: bigint): bigint => share(amount, pieces, line.quantity)
  return { total: of(line.total), tax: of(line.tax_total), commission: of(line.commission_amount) }
}

function shippingOf(part: FrozenPart, pieces: Pieces): { total: bigint; tax: bigint; shipping: bigint } {
  const gross = part.total - sum(part.lines, ({ total }) => total)
  const tax = part.tax_total - sum(part.lines, ({ tax_total }) => tax_total)
  const carried = part.lines.filter((line) => line.requires_shipping)
  const [back, whole] = valueOf(carried.length > 0 ? carried : part.lines, pieces)
  const of = (amount: bigint): bigint => share(amount, back, whole)
  return { total: of(gross), tax: of(tax), shipping: of(part.shipping_total) }
}

/**
 * How much of some lines' value is cancelled, and of how much, as exact fractions over one denominator: rounded values would send the whole
 * shipping back while a cheap piece still travels. A line without a price weighs one unit a piece, for the same reason.
 */
function valueOf(lines: readonly FrozenLine[], pieces: Pieces): [bigint, bigint] {
  const scale = lines.reduce((multiple, { quantity }) => leastCommonMultiple(multiple, quantity), 1n)
  const worth = ({ total, quantity }: FrozenLine): bigint => (total > 0n ? total : quantity)
  const gone = sum(lines, (line) => (worth(line) * (pieces.get(line.line_item_id) ?? 0n) * scale) / line.quantity)
  return [gone, sum(lines, worth) * scale]
}

const divisor = (left: bigint, right: bigint): bigint => (right === 0n ? left : divisor(right, left % right))
const leastCommonMultiple = (left: bigint, right: bigint): bigint => (left / divisor(left, right)) * right

/** `amount * part / whole`, to the nearest minor unit: the largest remainder between what goes back and what stays. */
function share(amount: bigint, part: bigint, whole: bigint): bigint {
  if (whole === 0n) return 0n
  return allocate(amount, [part, whole - part])[0] ?? 0n
}

const sum = <T>(list: readonly T[], of: (item: T) => bigint): bigint =>
  list.reduce((total, item) => total + of(item), 0n)
