import { model } from "@medusajs/framework/utils"

import { OrderCancellation } from "./order-cancellation"

/** What a cancellation gives back of one vendor order. A trigger adds it to the vendor order's own counters. */
export const OrderCancellationPart = model
  .define(
    { name: "OrderCancellationPart", tableName: "cityos_order_cancellation_part" },
    {
      id: model.id({ prefix: "ocp" }).primaryKey(),
      cancellation: model.belongsTo(() => OrderCancellation, { mappedBy: "parts" }),
      vendor_order_id: model.text(),
      vendor_id: model.text(),
      /** Nothing of the vendor order is left. */
      whole: model.boolean(),
      total_amount: model.number(),
      refund_amount: model.number(),
      credit_amount: model.number(),
      commission_amount: model.number(),
      tax_amount: model.number(),
      shipping_amount: model.number(),
    },
  )
  .indexes([{ on: ["cancellation_id", "vendor_order_id"], unique: true, where: "deleted_at IS NULL" }])
