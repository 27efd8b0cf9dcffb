import { model } from "@medusajs/framework/utils"

import { OrderCancellation } from "./order-cancellation"

/** Pieces of one line that a cancellation takes. A trigger counts them on the line, which cannot lose more than it has. */
export const OrderCancellationLine = model
  .define(
    { name: "OrderCancellationLine", tableName: "cityos_order_cancellation_line" },
    {
      id: model.id({ prefix: "ocl" }).primaryKey(),
      cancellation: model.belongsTo(() => OrderCancellation, { mappedBy: "lines" }),
      vendor_order_id: model.text(),
      vendor_order_item_id: model.text(),
      line_item_id: model.text(),
      title: model.text(),
      quantity: model.number(),
      left_quantity: model.number(),
      /** What the line itself gives back, without shipping. Whole minor units. */
      total_amount: model.number(),
    },
  )
  .indexes([
    { on: ["cancellation_id", "line_item_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["line_item_id"], where: "deleted_at IS NULL" },
  ])
