import type { PartNow, Refusal } from "./plan-cancellation"

/**
 * Whether somebody is about to pack pieces that were cancelled. What was packed before, core counts itself.
 * @param items lines of the order with pieces to pack
 */
export function packedTooMuch(
  parts: readonly PartNow[],
  items: readonly { id: string; quantity: number }[],
): Refusal | null {
  const lines = new Map(parts.flatMap((part) => part.items.map((item) => [item.line_item_id, item] as const)))
  for (const { id, quantity } of items) {
    const line = lines.get(id)
    if (!line || line.cancelled_quantity === 0) continue
    const left = line.quantity - line.cancelled_quantity
    if (quantity <= left) continue
    const message = `"${line.title}": ${line.cancelled_quantity} of ${line.quantity} were cancelled, so at most ${left} can be packed.`
    return { kind: "conflict", code: "more_than_left", message, details: { line_item_id: id, left } }
  }
  return null
}
