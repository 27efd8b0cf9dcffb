/** A request to cancel, as the server answers it. Amounts in whole minor units. */
export interface Cancellation {
  id: string
  status: "requested" | "completed"
  actor_type: "customer" | "vendor" | "merchant" | "system"
  reason: string
  whole: boolean
  currency_code: string
  refund_amount: number
  commission_amount: number
  created_at: string
  completed_at: string | null
  lines: { id: string; title: string; quantity: number }[]
}

/** A vendor order with what can still be cancelled of it. */
export interface PartLeft {
  vendor_order_id: string
  display_id: string
  vendor_name: string
  /** Why nothing of it can be cancelled any more. */
  closed: string | null
  lines: { line_item_id: string; title: string; quantity: number; left_quantity: number }[]
}

export interface Cancellations {
  cancellations: Cancellation[]
  left: PartLeft[]
}

export interface CancellationPreview {
  whole: boolean
  refund_amount: number
  credit_amount: number
  commission_amount: number
  tax_amount: number
  shipping_amount: number
  parts: { vendor_order_id: string; display_id: string; vendor_name: string; refund_amount: number }[]
}

/** Pieces that somebody has chosen, by line. */
export type Chosen = Readonly<Record<string, number>>

/** All that is left: where somebody begins. */
export const everything = (left: readonly PartLeft[]): Chosen =>
  Object.fromEntries(
    left
      .filter(({ closed }) => closed === null)
      .flatMap(({ lines }) => lines)
      .map(({ line_item_id, left_quantity }) => [line_item_id, left_quantity]),
  )

/** All pieces of one vendor order, or none of them. */
export const withPart = (chosen: Chosen, { lines }: PartLeft, on: boolean): Chosen => ({
  ...chosen,
  ...Object.fromEntries(lines.map(({ line_item_id, left_quantity }) => [line_item_id, on ? left_quantity : 0])),
})

/** Whether all that is left of a vendor order is chosen. */
export const isWhole = (chosen: Chosen, { lines }: PartLeft): boolean =>
  lines.some(({ left_quantity }) => left_quantity > 0) &&
  lines.every(({ line_item_id, left_quantity }) => (chosen[line_item_id] ?? 0) === left_quantity)

/** The server's body. Empty where nothing is chosen. */
export const linesOf = (chosen: Chosen): { line_item_id: string; quantity: number }[] =>
  Object.entries(chosen).flatMap(([line_item_id, quantity]) => (quantity > 0 ? [{ line_item_id, quantity }] : []))
