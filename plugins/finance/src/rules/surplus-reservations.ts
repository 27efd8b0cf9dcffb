import type { ReservedQuantity, StockLine } from "./missing-reservations"

export interface Surplus {
  /** Reservations that nobody needs any more. */
  ids: string[]
  /** Those that hold too much, with what they should hold. */
  updates: { id: string; quantity: number }[]
}

/**
 * What of an order's reservations is held for nobody: all of it, or, where lines are named, what is more than the pieces that are left of them
 * and not yet sent. Asked again it finds nothing, because it looks at what is held and not at what was cancelled.
 */
export function surplusReservations(
  stock: readonly StockLine[],
  reserved: readonly ReservedQuantity[],
  lines?: readonly { line_item_id: string; left_quantity: number }[],
): Surplus {
  if (!lines) return { ids: reserved.map(({ id }) => id), updates: [] }
  const surplus: Surplus = { ids: [], updates: [] }
  for (const { line_item_id, left_quantity } of lines) {
    const line = stock.find((each) => each.line_item_id === line_item_id)
    const pieces = Math.max(left_quantity - (line?.fulfilled ?? 0), 0)
    const own = reserved.filter((each) => each.line_item_id === line_item_id)
    for (const inventory_item_id of new Set(own.map((each) => each.inventory_item_id))) {
      const required = line?.needs.find((need) => need.inventory_item_id === inventory_item_id)?.required_quantity ?? 1
      let room = pieces * required
      for (const { id, quantity } of own.filter((each) => each.inventory_item_id === inventory_item_id)) {
        if (room <= 0) surplus.ids.push(id)
        else if (quantity > room) surplus.updates.push({ id, quantity: room })
        room -= quantity
      }
    }
  }
  return surplus
}
