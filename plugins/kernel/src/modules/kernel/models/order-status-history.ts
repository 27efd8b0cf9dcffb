import { model } from "@medusajs/framework/utils"

/** An order's timeline (order core contract). Append-only: the database refuses changes, but for closing a blocking entry. */
export const OrderStatusHistory = model
  .define(
    { name: "OrderStatusHistory", tableName: "cityos_order_status_history" },
    {
      id: model.text().primaryKey(),
      /** Order of writing, by the database; a stream goes on from it. */
      seq: model.number(),
      order_id: model.text(),
      vendor_order_id: model.text().nullable(),
      module: model.text(),
      status_code: model.text().searchable(),
      category: model.enum(["fulfillment", "payment", "support", "order"]).nullable(),
      severity: model.enum(["info", "warning", "blocking"]).default("info"),
      payload: model.json().default({}),
      recorded_at: model.dateTime(),
      written_by: model.text(),
      source_key: model.text(),
      /** Source keys of the blocking entries that this one resolves. */
      closes: model.array(),
      closed_at: model.dateTime().nullable(),
    },
  )
  .indexes([
    { name: "IDX_cityos_order_status_history_source_key_unique", on: ["source_key"], unique: true },
    { name: "IDX_cityos_order_status_history_order", on: ["order_id", "seq"] },
    {
      name: "IDX_cityos_order_status_history_blocking",
      on: ["order_id"],
      where: "severity = 'blocking' AND closed_at IS NULL",
    },
    { name: "IDX_cityos_order_status_history_status", on: ["status_code", "recorded_at"] },
  ])
