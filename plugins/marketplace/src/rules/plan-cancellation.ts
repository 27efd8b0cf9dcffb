import { between, lineShares, type FrozenPart, type Pieces, type Shares } from "./cancellation-shares"

/** A vendor order as it is now. Amounts frozen at placement, whole minor units; quantities are pieces. */
export interface PartNow {
  id: string
  display_id: string
  vendor_id: string
  vendor_name: string
  house: boolean
  currency_code: string
  total: number
  tax_total: number
  shipping_total: number
  credit_total: number
  items: {
    id: string
    line_item_id: string
    title: string
    quantity: number
    /** Cancelled before, carried out or not. */
    cancelled_quantity: number
    total: number
    tax_total: number
    commission_amount: number
    requires_shipping: boolean
  }[]
}

/** What somebody wants cancelled: some pieces, some vendor orders, or, where it names nothing, all that is left. */
export interface CancellationWish {
  vendor_order_ids?: readonly string[]
  lines?: readonly { line_item_id: string; quantity: number }[]
}

/** What stands in the way, known outside of the vendor orders. */
export interface Obstacles {
  /** Vendor orders whose goods have left the sender, and why nothing of them can be cancelled. */
  gone: Readonly<Record<string, string>>
  /** Pieces of a line that were packed and sent. */
  fulfilled: Readonly<Record<string, number>>
}

export interface PlannedLine {
  vendor_order_id: string
  vendor_order_item_id: string
  line_item_id: string
  title: string
  quantity: number
  left_quantity: number
  /** What the line itself gives back, without shipping. */
  total_amount: number
}

export interface PlannedPart {
  vendor_order_id: string
  display_id: string
  vendor_id: string
  vendor_name: string
  house: boolean
  whole: boolean
  total_amount: number
  refund_amount: number
  credit_amount: number
  commission_amount: number
  tax_amount: number
  shipping_amount: number
}

export interface CancellationPlan {
  /** Nothing of the order is left. */
  whole: boolean
  currency_code: string
  total_amount: number
  refund_amount: number
  credit_amount: number
  commission_amount: number
  tax_amount: number
  shipping_amount: number
  parts: PlannedPart[]
  lines: PlannedLine[]
}

/** `conflict`: the order is no longer such that it could be done. `invalid`: the wish names what is not there. */
export interface Refusal {
  kind: "conflict" | "invalid"
  code: "nothing_left" | "more_than_left" | "already_sent" | "line_not_found" | "vendor_order_not_found" | "too_late"
  message: string
  details?: Record<string, unknown>
}

export type Planned = { plan: CancellationPlan; refusal?: undefined } | { plan?: undefined; refusal: Refusal }

/** Works out what a cancellation takes and gives back, or why it cannot be. Writes nothing. */
export function planCancellation(
  parts: readonly PartNow[],
  wish: CancellationWish,
  { gone, fulfilled }: Obstacles,
): Planned {
  const wanted = piecesWanted(parts, wish)
  if ("refusal" in wanted) return wanted
  for (const { part, item, quantity } of wanted.pieces) {
    const refusal = inTheWay(part, item, quantity, gone, fulfilled)
    if (refusal) return { refusal }
  }
  if (wanted.pieces.length === 0) return { refusal: NOTHING_LEFT }
  return { plan: assemble(parts, wanted.pieces) }
}

interface Piece {
  part: PartNow
  item: PartNow["items"][number]
  quantity: number
}

const NOTHING_LEFT: Refusal = {
  kind: "conflict",
  code: "nothing_left",
  message: "Nothing is left to cancel: all of it was cancelled before. Read the order's cancellations.",
}

function piecesWanted(
  parts: readonly PartNow[],
  { vendor_order_ids, lines }: CancellationWish,
): { pieces: Piece[] } | { refusal: Refusal } {
  const left = (part: PartNow): Piece[] =>
    part.items
      .map((item) => ({ part, item, quantity: item.quantity - item.cancelled_quantity }))
      .filter(({ quantity }) => quantity > 0)
  if (!vendor_order_ids && !lines) return { pieces: parts.flatMap(left) }
  const unknown = vendor_order_ids?.find((id) => !parts.some((part) => part.id === id))
  if (unknown !== undefined) return { refusal: notFound("vendor_order_not_found", `vendor order ${unknown}`) }
  const whole = parts.filter(({ id }) => vendor_order_ids?.includes(id)).flatMap(left)
  const asked: Piece[] = []
  for (const { line_item_id, quantity } of lines ?? []) {
    const part = parts.find(({ items }) => items.some((item) => item.line_item_id === line_item_id))
    const item = part?.items.find((one) => one.line_item_id === line_item_id)
    if (!part || !item) return { refusal: notFound("line_not_found", `line ${line_item_id}`) }
    asked.push({ part, item, quantity })
  }
  const taken = new Set(asked.map(({ item }) => item.id))
  return { pieces: [...asked, ...whole.filter(({ item }) => !taken.has(item.id))] }
}

const notFound = (code: Refusal["code"], what: string): Refusal => ({
  kind: "invalid",
  code,
  message: `The order has no ${what}. Send ids of its own.`,
})

function inTheWay(
  part: PartNow,
  item: PartNow["items"][number],
  quantity: number,
  gone: Obstacles["gone"],
  fulfilled: Obstacles["fulfilled"],
): Refusal | null {
  const details = { vendor_order_id: part.id, line_item_id: item.line_item_id }
  const why = gone[part.id]
  if (why !== undefined) {
    const message = `Part ${part.display_id} (${part.vendor_name}) cannot be cancelled any more: ${why}. Leave it out, or have the goods returned.`
    return { kind: "conflict", code: "already_sent", message, details }
  }
  const left = item.quantity - item.cancelled_quantity
  if (quantity > left) {
    const message = `"${item.title}": ${quantity} cannot be cancelled, only ${left} of ${item.quantity} are left.`
    return { kind: "conflict", code: "more_than_left", message, details: { ...details, left } }
  }
  const sent = fulfilled[item.line_item_id] ?? 0
  if (quantity > left - sent) {
    const message = `"${item.title}": ${sent} of ${item.quantity} were packed already, so at most ${Math.max(left - sent, 0)} can be cancelled. Cancel the fulfilment first.`
    return { kind: "conflict", code: "already_sent", message, details: { ...details, left: left - sent } }
  }
  return null
}

function assemble(parts: readonly PartNow[], pieces: readonly Piece[]): CancellationPlan {
  const concerned = parts.filter((part) => pieces.some((piece) => piece.part.id === part.id))
  const planned = concerned.map((part) => planPart(part, pieces))
  const sum = (name: keyof PlannedPart): number => planned.reduce((total, part) => total + Number(part[name]), 0)
  const taken = new Map(pieces.map(({ item, quantity }) => [item.id, quantity]))
  const stays = parts.some(({ items }) =>
    items.some((item) => item.quantity > item.cancelled_quantity + (taken.get(item.id) ?? 0)),
  )
  return {
    whole: !stays,
    currency_code: concerned[0]?.currency_code ?? "",
    total_amount: sum("total_amount"),
    refund_amount: sum("refund_amount"),
    credit_amount: sum("credit_amount"),
    commission_amount: sum("commission_amount"),
    tax_amount: sum("tax_amount"),
    shipping_amount: sum("shipping_amount"),
    parts: planned,
    lines: pieces.map(planLine),
  }
}

function planPart(part: PartNow, pieces: readonly Piece[]): PlannedPart {
  const { before, after } = counts(part, pieces)
  const shares = between(frozen(part), before, after)
  return {
    vendor_order_id: part.id,
    display_id: part.display_id,
    vendor_id: part.vendor_id,
    vendor_name: part.vendor_name,
    house: part.house,
    whole: part.items.every((item) => after.get(item.line_item_id) === BigInt(item.quantity)),
    ...amounts(shares),
  }
}

function planLine({ part, item, quantity }: Piece): PlannedLine {
  const [line] = frozen({ ...part, items: [item] }).lines
  const cancelled = BigInt(item.cancelled_quantity)
  const back = (count: bigint): bigint => (line ? lineShares(line, count).total : 0n)
  return {
    vendor_order_id: part.id,
    vendor_order_item_id: item.id,
    line_item_id: item.line_item_id,
    title: item.title,
    quantity,
    left_quantity: item.quantity - item.cancelled_quantity - quantity,
    total_amount: Number(back(cancelled + BigInt(quantity)) - back(cancelled)),
  }
}

function counts(part: PartNow, pieces: readonly Piece[]): { before: Pieces; after: Pieces } {
  const before = new Map(part.items.map((item) => [item.line_item_id, BigInt(item.cancelled_quantity)]))
  const after = new Map(before)
  for (const { item, quantity } of pieces.filter((piece) => piece.part.id === part.id)) {
    after.set(item.line_item_id, (after.get(item.line_item_id) ?? 0n) + BigInt(quantity))
  }
  return { before, after }
}

const frozen = (part: PartNow): FrozenPart => ({
  total: BigInt(part.total),
  tax_total: BigInt(part.tax_total),
  shipping_total: BigInt(part.shipping_total),
  credit_total: BigInt(part.credit_total),
  lines: part.items.map((item) => ({
    line_item_id: item.line_item_id,
    quantity: BigInt(item.quantity),
    total: BigInt(item.total),
    tax_total: BigInt(item.tax_total),
    commission_amount: BigInt(item.commission_amount),
    requires_shipping: item.requires_shipping,
  })),
})

const amounts = (shares: Shares) => ({
  total_amount: Number(shares.total),
  refund_amount: Number(shares.refund),
  credit_amount: Number(shares.credit),
  commission_amount: Number(shares.commission),
  tax_amount: Number(shares.tax),
  shipping_amount: Number(shares.shipping),
})
