import { model } from "@medusajs/framework/utils"

/** An operator's stay in a shop: named, with a reason, for a limited time. Lies in the platform's own tenant; one open at a time. */
export const OperatorVisit = model
  .define(
    { name: "OperatorVisit", tableName: "cityos_operator_visit" },
    {
      id: model.id({ prefix: "visit" }).primaryKey(),
      user_id: model.text(),
      /** The tenant that is visited. */
      shop_id: model.text(),
      reason: model.text(),
      entered_at: model.dateTime(),
      expires_at: model.dateTime(),
      left_at: model.dateTime().nullable(),
    },
  )
  .indexes([
    {
      name: "IDX_cityos_operator_visit_open",
      on: ["user_id"],
      unique: true,
      where: "deleted_at IS NULL AND left_at IS NULL",
    },
  ])
