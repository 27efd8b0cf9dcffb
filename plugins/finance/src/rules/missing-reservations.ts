/** What an order line needs of stock. Quantities are whole units. */
export interface StockLine {
  line_item_id: string
  /** Ordered less what was already sent. */
  quantity: number
  /** Already sent. */
  fulfilled?: number
  manage_inventory: boolean
  allow_backorder: boolean
  needs: {
    inventory_item_id: string
    required_quantity: number
    levels: { location_id: string; available: number }[]
  }[]
}

export interface ReservedQuantity {
  id: string
  line_item_id: string
  inventory_item_id: string
  quantity: number
}

export interface NewReservation {
  line_item_id: string
  inventory_item_id: string
  location_id: string
  quantity: number
  allow_backorder: boolean
}

export interface Shortage {
  line_item_id: string
  inventory_item_id: string
  needed: number
  available: number
}

/**
 * What is still to be reserved for an order, and what cannot be. Lines that share an inventory item share its stock.
 * @returns `reservations` is whole or not to be used: with a shortage nothing should be reserved
 */
export function missingReservations(
  lines: readonly StockLine[],
  reserved: readonly ReservedQuantity[],
): { reservations: NewReservation[]; shortages: Shortage[] } {
  const taken = new Map<string, number>()
  const reservations: NewReservation[] = []
  const shortages: Shortage[] = []
  for (const line of lines.filter((each) => each.manage_inventory && each.quantity > 0)) {
    for (const { inventory_item_id, required_quantity, levels } of line.needs) {
      const held = reserved
        .filter((each) => each.line_item_id === line.line_item_id && each.inventory_item_id === inventory_item_id)
        .reduce((sum, { quantity }) => sum + quantity, 0)
      const needed = line.quantity * required_quantity - held
      if (needed <= 0) continue
      const left = (level: { location_id: string; available: number }) =>
        level.available - (taken.get(`${inventory_item_id}@${level.location_id}`) ?? 0)
      const level = levels.find((each) => left(each) >= needed) ?? (line.allow_backorder ? levels[0] : undefined)
      if (!level) {
        const available = Math.max(0, ...levels.map(left))
        shortages.push({ line_item_id: line.line_item_id, inventory_item_id, needed, available })
        continue
      }
      const { location_id } = level
      taken.set(`${inventory_item_id}@${location_id}`, (taken.get(`${inventory_item_id}@${location_id}`) ?? 0) + needed)
      const { line_item_id, allow_backorder } = line
      reservations.push({ line_item_id, inventory_item_id, location_id, quantity: needed, allow_backorder })
    }
  }
  return { reservations, shortages }
}
