import type { ActivityResult } from "@dakkah/contracts"
import { refuse, succeed } from "@dakkah/kernel"
import { deleteReservationsWorkflow } from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { orderStock } from "../../../lib/order-stock"
import { withLock } from "../../../lib/with-lock"
import type { OrderInput } from "./ensure-reserved"

/** Undo of a reservation: gives back what is reserved for an order; nothing reserved is success. */
export const ensureInventoryReleasedStep = createStep(
  "ensure-inventory-released",
  async ({ order_id }: OrderInput, { container }) => {
    const stock = await orderStock(container, order_id)
    if (!stock)
      return new StepResponse<ActivityResult<{ released: number }>>(
        refuse("order_not_found", `order ${order_id} is not there`),
      )
    const released = await withLock(container, `cityos_stock:${order_id}`, async () => {
      const line_item_id = stock.lines.map((line) => line.line_item_id)
      if (line_item_id.length === 0) return 0
      const rows = await container
        .resolve(Modules.INVENTORY)
        .listReservationItems({ line_item_id }, { select: ["id"], take: 10_000 })
      if (rows.length > 0) await deleteReservationsWorkflow(container).run({ input: { ids: rows.map(({ id }) => id) } })
      return rows.length
    })
    return new StepResponse<ActivityResult<{ released: number }>>(succeed({ released }, { applied: released > 0 }))
  },
)
