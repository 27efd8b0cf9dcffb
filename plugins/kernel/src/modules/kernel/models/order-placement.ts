import { model } from "@medusajs/framework/utils"

/** `undone`: the cart's completion was rolled back, there is no order. `cancelled`: there is an order, and it was cancelled whole. */
export const PLACEMENT_STATES = ["placed", "undone", "cancelled"] as const

/** The fact "this order is placed". Written by `cityos_place_order` in the transaction that splits the order. */
export const OrderPlacement = model.define(
  { name: "OrderPlacement", tableName: "cityos_order_placement" },
  {
    order_id: model.text().primaryKey(),
    cart_id: model.text().index("IDX_cityos_order_placement_cart").nullable(),
    state: model.enum([...PLACEMENT_STATES]).default("placed"),
    placed_at: model.dateTime(),
    undone_at: model.dateTime().nullable(),
    reason: model.text().nullable(),
  },
)
