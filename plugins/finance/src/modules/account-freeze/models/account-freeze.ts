import { model } from "@medusajs/framework/utils"

/** Somebody who may not order until it is lifted (specification 8.5, FraudDetectedError). Known by the account, or as a guest by the address. */
const AccountFreeze = model
  .define(
    { name: "AccountFreeze", tableName: "cityos_account_freeze" },
    {
      id: model.id({ prefix: "afrz" }).primaryKey(),
      customer_id: model.text().nullable(),
      /** Lower case. */
      email: model.text().nullable(),
      /** The order that led to it. */
      order_id: model.text(),
      reason: model.text(),
      /** The same key is the same freeze, lifted or not. */
      source_key: model.text(),
      frozen_at: model.dateTime(),
      lifted_at: model.dateTime().nullable(),
      lifted_by: model.text().nullable(),
      lifted_reason: model.text().nullable(),
    },
  )
  .indexes([
    { on: ["source_key"], unique: true, where: "deleted_at IS NULL" },
    { on: ["email"], where: "lifted_at IS NULL AND deleted_at IS NULL" },
    { on: ["customer_id"], where: "lifted_at IS NULL AND deleted_at IS NULL" },
  ])

export default AccountFreeze
