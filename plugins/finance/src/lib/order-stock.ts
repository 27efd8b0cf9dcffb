import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { StockLine } from "../rules/missing-reservations"

export interface OrderStock {
  canceled_at: string | null
  lines: StockLine[]
}

interface LevelRow {
  location_id: string
  stocked_quantity: number
  reserved_quantity: number
  stock_locations?: { sales_channels?: ({ id: string } | null)[] | null }[] | null
}

interface OrderRow {
  canceled_at: string | null
  sales_channel_id: string | null
  items?: {
    id: string
    detail: { quantity: number; fulfilled_quantity: number }
    variant?: {
      manage_inventory: boolean
      allow_backorder: boolean
      inventory_items?: {
        inventory_item_id: string
        required_quantity: number
        inventory?: { location_levels?: LevelRow[] }
      }[]
    } | null
  }[]
}

const INVENTORY = "items.variant.inventory_items"

const FIELDS = [
  "id",
  "canceled_at",
  "sales_channel_id",
  "items.id",
  "items.detail.quantity",
  "items.detail.fulfilled_quantity",
  "items.variant.manage_inventory",
  "items.variant.allow_backorder",
  `${INVENTORY}.inventory_item_id`,
  `${INVENTORY}.required_quantity`,
  `${INVENTORY}.inventory.location_levels.location_id`,
  `${INVENTORY}.inventory.location_levels.stocked_quantity`,
  `${INVENTORY}.inventory.location_levels.reserved_quantity`,
  `${INVENTORY}.inventory.location_levels.stock_locations.sales_channels.id`,
]

/** The stock an order's lines need, at the locations of its sales channel. Null when there is no such order. */
export async function orderStock(container: MedusaContainer, order_id: string): Promise<OrderStock | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id: order_id } })
  const order = data[0] as unknown as OrderRow | undefined
  if (!order) return null
  return {
    canceled_at: order.canceled_at,
    lines: (order.items ?? []).map((item) => toLine(item, order.sales_channel_id)),
  }
}

function toLine(item: NonNullable<OrderRow["items"]>[number], channel: string | null): StockLine {
  const serves = ({ stock_locations }: LevelRow) =>
    channel === null ||
    (stock_locations ?? []).some((location) => location.sales_channels?.some((each) => each?.id === channel))
  return {
    line_item_id: item.id,
    quantity: Number(item.detail.quantity) - Number(item.detail.fulfilled_quantity),
    fulfilled: Number(item.detail.fulfilled_quantity),
    manage_inventory: item.variant?.manage_inventory ?? false,
    allow_backorder: item.variant?.allow_backorder ?? false,
    needs: (item.variant?.inventory_items ?? []).map(({ inventory_item_id, required_quantity, inventory }) => ({
      inventory_item_id,
      required_quantity: Number(required_quantity),
      levels: (inventory?.location_levels ?? []).filter(serves).map((level) => ({
        location_id: level.location_id,
        available: Number(level.stocked_quantity) - Number(level.reserved_quantity),
      })),
    })),
  }
}
