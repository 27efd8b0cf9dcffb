import type { City } from "./city"
import { number, rows } from "./database"

/** What lies in a warehouse, and how many of it. */
export interface Part {
  inventory_item_id: string
  /** What its level says, at all places together: in stock, promised, and the sum of its live reservations. */
  count(): Promise<{ stocked: bigint; reserved: bigint; live: bigint }>
  /** Sets what lies there to so many more than are promised. */
  leave(available: number): Promise<void>
}

interface Place {
  location_id: string
  sales_channel_id: string
}

let made = 0

/** The shop's own warehouse. */
export async function warehouse(city: City): Promise<Place> {
  const [place] = await rows<Place & Record<string, string>>(
    `select stock_location_id as location_id, sales_channel_id from sales_channel_stock_location
      where tenant_id = $1 and deleted_at is null order by created_at limit 1`,
    [city.shop().id],
  )
  if (!place) throw new Error("the shop has no warehouse")
  return place
}

/** Another place that the shop sells from. */
export async function openPlace(city: City): Promise<string> {
  const { sales_channel_id } = await warehouse(city)
  const { stock_location } = await city.admin<{ stock_location: { id: string } }>("/stock-locations", {
    name: `Depot ${(made += 1)}`,
  })
  await city.admin(`/stock-locations/${stock_location.id}/sales-channels`, { add: [sales_channel_id] })
  return stock_location.id
}

/** @param stocked by place, as the warehouse counts it */
export async function makePart(city: City, stocked: Readonly<Record<string, number>>): Promise<Part> {
  const { inventory_item } = await city.admin<{ inventory_item: { id: string } }>("/inventory-items", {
    title: "Part",
    sku: `RUSH-${process.pid}-${(made += 1)}`,
    location_levels: Object.entries(stocked).map(([location_id, stocked_quantity]) => ({
      location_id,
      stocked_quantity,
    })),
  })
  const { id } = inventory_item
  const sum = (column: string) =>
    number(`select sum(${column}) from inventory_level where inventory_item_id = $1 and deleted_at is null`, [id])
  return {
    inventory_item_id: id,
    count: async () => ({
      stocked: await sum("stocked_quantity"),
      reserved: await sum("reserved_quantity"),
      live: await number(
        "select sum(quantity) from reservation_item where inventory_item_id = $1 and deleted_at is null",
        [id],
      ),
    }),
    leave: async (available) => {
      await rows(
        "update inventory_level set stocked_quantity = reserved_quantity + $2 where inventory_item_id = $1 and deleted_at is null",
        [id, available],
      )
    },
  }
}

/** Something to sell that consists of parts: one of a kind, or a kit. @returns the variant */
export async function makeGoods(
  city: City,
  parts: readonly (readonly [part: Part, required_quantity: number])[],
  { allow_backorder = false } = {},
): Promise<string> {
  const { sales_channel_id } = await warehouse(city)
  const [profile] = await rows<{ id: string }>(
    "select id from shipping_profile where tenant_id = $1 and deleted_at is null order by created_at limit 1",
    [city.shop().id],
  )
  const { product } = await city.admin<{ product: { variants: { id: string }[] } }>("/products", {
    title: `Rushed goods ${(made += 1)}`,
    handle: `rushed-goods-${process.pid}-${made}`,
    status: "published",
    shipping_profile_id: profile?.id,
    sales_channels: [{ id: sales_channel_id }],
    options: [{ title: "Size", values: ["one"] }],
    variants: [
      {
        title: "one",
        options: { Size: "one" },
        manage_inventory: true,
        allow_backorder,
        prices: [{ currency_code: "sar", amount: 10 }],
        inventory_items: parts.map(([{ inventory_item_id }, required_quantity]) => ({
          inventory_item_id,
          required_quantity,
        })),
      },
    ],
  })
  return product.variants[0]?.id ?? ""
}
