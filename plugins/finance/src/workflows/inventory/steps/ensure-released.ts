import type { ActivityResult, CancelledLine } from "@dakkah/contracts"
import { refuse, succeed, withLock } from "@dakkah/kernel"
import { deleteReservationsWorkflow, updateReservationsWorkflow } from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { orderStock, type OrderStock } from "../../../lib/order-stock"
import { surplusReservations } from "../../../rules/surplus-reservations"
import type { OrderInput } from "./ensure-reserved"

export interface ReleaseInput extends OrderInput {
  /** Lines of which some pieces are cancelled; absent: the whole order. */
  cancelled_lines?: readonly Pick<CancelledLine, "line_item_id" | "left_quantity">[]
}

/** Undo of a reservation: gives back what is reserved for an order, or for cancelled pieces; nothing to give back is success. */
export const ensureInventoryReleasedStep = createStep(
  "ensure-inventory-released",
  async ({ order_id, cancelled_lines }: ReleaseInput, { container }) => {
    const stock = await orderStock(container, order_id)
    if (!stock)
      return new StepResponse<ActivityResult<{ released: number }>>(
        refuse("order_not_found", `order ${order_id} is not there`),
      )
    const released = await withLock(container, `cityos_stock:${order_id}`, () =>
      release(container, stock, cancelled_lines),
    )
    return new StepResponse<ActivityResult<{ released: number }>>(succeed({ released }, { applied: released > 0 }))
  },
)

/** @returns how many reservations were given back, whole or in part */
async function release(
  container: MedusaContainer,
  stock: OrderStock,
  lines: ReleaseInput["cancelled_lines"],
): Promise<number> {
  const line_item_id = (lines ?? stock.lines).map((line) => line.line_item_id)
  if (line_item_id.length === 0) return 0
  const rows = await container
    .resolve(Modules.INVENTORY)
    .listReservationItems(
      { line_item_id },
      { select: ["id", "line_item_id", "inventory_item_id", "quantity"], take: 10_000 },
    )
  const reserved = rows.map((row) => ({
    id: row.id,
    line_item_id: row.line_item_id ?? "",
    inventory_item_id: row.inventory_item_id,
    quantity: Number(row.quantity),
  }))
  const { ids, updates } = surplusReservations(stock.lines, reserved, lines)
  if (updates.length > 0) await updateReservationsWorkflow(container).run({ input: { updates } })
  if (ids.length > 0) await deleteReservationsWorkflow(container).run({ input: { ids } })
  return ids.length + updates.length
}
