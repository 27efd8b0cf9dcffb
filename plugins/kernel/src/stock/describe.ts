import type { StockReport } from "./truth"

/** A log is read by people: the rest is a number. */
const LINES = 50

/** What the installer found wrong, a line each; empty when all was well. */
export function describeStock({ corrected, doubles }: StockReport): string[] {
  return [
    ...listed(
      corrected,
      (total) => `stock: ${total} levels did not count what is reserved, and do now:`,
      (level) => {
        const short =
          Number(level.is) > Number(level.stocked) ? `; more than the ${level.stocked} in stock are promised` : ""
        return `  inventory item ${level.inventory_item_id} at ${level.location_id}: ${level.was} -> ${level.is} reserved${short}`
      },
    ),
    ...listed(
      doubles,
      (total) =>
        `orders: ${total} carts are more than one order, so the database cannot yet refuse another. ` +
        "Cancel all but one of each, remove the others' rows from order_cart and run the installer again:",
      ({ cart_id, order_ids }) => `  cart ${cart_id}: orders ${order_ids.join(", ")}`,
    ),
  ]
}

function listed<T>(found: readonly T[], title: (total: number) => string, line: (one: T) => string): string[] {
  if (found.length === 0) return []
  const rest = found.length - LINES
  return [title(found.length), ...found.slice(0, LINES).map(line), ...(rest > 0 ? [`  and ${rest} more`] : [])]
}
