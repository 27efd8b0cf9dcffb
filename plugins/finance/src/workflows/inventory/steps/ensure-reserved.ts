import type { ActivityResult, Reservation } from "@dakkah/contracts"
import { refuse, succeed, withLock } from "@dakkah/kernel"
import { createReservationsWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { orderStock } from "../../../lib/order-stock"
import { missingReservations, type ReservedQuantity, type StockLine } from "../../../rules/missing-reservations"

export interface OrderInput {
  order_id: string
}

type Reserved = ActivityResult<{ reservations: Reservation[] }>

/** Reserves what of an order is not reserved yet; checkout has usually done it. Its undo is `release-order-inventory`, asked for by the saga. */
export const ensureInventoryReservedStep = createStep(
  "ensure-inventory-reserved",
  async ({ order_id }: OrderInput, { container }) => {
    return new StepResponse(await withLock(container, `cityos_stock:${order_id}`, () => reserve(container, order_id)))
  },
)

async function reserve(container: MedusaContainer, order_id: string): Promise<Reserved> {
  const stock = await orderStock(container, order_id)
  if (!stock) return refuse("order_not_found", `order ${order_id} is not there`)
  if (stock.canceled_at) return refuse("order_canceled", `order ${order_id} was cancelled at ${stock.canceled_at}`)
  const { reservations, shortages } = missingReservations(stock.lines, await reservedFor(container, stock.lines))
  const [shortage] = shortages
  if (shortage) return soldOut(order_id, shortages)
  if (reservations.length > 0) {
    const { errors } = await createReservationsWorkflow(container).run({ input: { reservations }, throwOnError: false })
    const error = errors?.[0]?.error as Error | undefined
    if (error && /not enough stock|sold_out/i.test(error.message)) return soldOut(order_id, [], error.message)
    if (error) throw error
  }
  const reserved = await reservedFor(container, stock.lines)
  const data = reserved.map(({ id, line_item_id, quantity }) => ({ reservation_id: id, line_item_id, quantity }))
  return succeed({ reservations: data }, { applied: reservations.length > 0 })
}

const soldOut = (order_id: string, shortages: object[], reason = "somebody was faster"): Reserved =>
  refuse("sold_out", `order ${order_id}: ${shortages.length || 1} of its lines cannot be reserved (${reason})`, {
    details: { shortages },
  })

async function reservedFor(container: MedusaContainer, lines: readonly StockLine[]): Promise<ReservedQuantity[]> {
  const line_item_id = lines.map((line) => line.line_item_id)
  if (line_item_id.length === 0) return []
  const rows = await container
    .resolve(Modules.INVENTORY)
    .listReservationItems(
      { line_item_id },
      { select: ["id", "line_item_id", "inventory_item_id", "quantity"], take: 10_000 },
    )
  return rows.map((row) => ({
    id: row.id,
    line_item_id: row.line_item_id ?? "",
    inventory_item_id: row.inventory_item_id,
    quantity: Number(row.quantity),
  }))
}
