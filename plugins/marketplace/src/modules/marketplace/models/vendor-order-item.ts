import { model } from "@medusajs/framework/utils"

import { VendorOrder } from "./vendor-order"

/** One line of the order in its vendor's part. Amounts are whole minor units of the vendor order's currency; `total = subtotal - discount_total + tax_total`. */
export const VendorOrderItem = model
  .define(
    { name: "VendorOrderItem", tableName: "cityos_vendor_order_item" },
    {
      id: model.id({ prefix: "voi" }).primaryKey(),
      vendor_order: model.belongsTo(() => VendorOrder, { mappedBy: "items" }),
      line_item_id: model.text(),
      product_id: model.text().nullable(),
      variant_id: model.text().nullable(),
      title: model.text(),
      sku: model.text().nullable(),
      quantity: model.number(),
      /** As priced on the line: with tax where the price includes it. */
      unit_price: model.number(),
      /** Before discount, without tax. */
      subtotal: model.number(),
      discount_total: model.number(),
      tax_total: model.number(),
      total: model.number(),
      commission_amount: model.number(),
      commission_rate: model.text().nullable(),
      commission_rule_id: model.text().nullable(),
      /** Pieces that were cancelled, carried out or not; counted by a trigger, never above `quantity`. */
      cancelled_quantity: model.number().default(0),
      requires_shipping: model.boolean().default(true),
    },
  )
  .indexes([
    { on: ["line_item_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["product_id"], where: "deleted_at IS NULL" },
  ])
