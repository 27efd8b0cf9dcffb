import { MathBN } from "@medusajs/framework/utils"

/** A line of core's order, its amounts in major units. */
export interface CoreLine {
  id: string
  quantity: unknown
  detail?: { quantity: unknown; raw_quantity?: unknown }
  adjustments?: (Record<string, unknown> & { amount: unknown; raw_amount?: unknown })[] | null
}

export interface LessOfLine extends Record<string, unknown> {
  reference_id: string
  quantity: number
  adjustments: Record<string, unknown>[]
}

/** Digits behind the point of a discount's share: what they leave over, the order's credit line takes. */
const DIGITS = 10

/** Lines that lose pieces, as core's change of an order takes them: what stays of each, and its share of the discounts. */
export function lessOf(lines: readonly CoreLine[], taken: ReadonlyMap<string, number>): LessOfLine[] {
  return lines.flatMap((line): LessOfLine[] => {
    const pieces = taken.get(line.id)
    if (pieces === undefined) return []
    const had = Number(line.detail?.quantity ?? line.quantity)
    const quantity = Math.max(had - pieces, 0)
    const adjustments = (line.adjustments ?? []).map(
      ({ code, promotion_id, description, is_tax_inclusive, ...rest }) => ({
        ...{ code, promotion_id, description, is_tax_inclusive },
        amount: shareOf(rest.raw_amount ?? rest.amount, quantity, had),
      }),
    )
    return [{ reference_id: line.id, quantity, adjustments }]
  })
}

function shareOf(amount: unknown, quantity: number, had: number): number {
  const value = typeof amount === "object" && amount !== null ? (amount as { value: unknown }).value : amount
  if (had === 0) return 0
  return Number(MathBN.div(MathBN.mult(value as string, quantity), had).toFixed(DIGITS))
}
