import { model } from "@medusajs/framework/utils"

/** A code for the day the authenticator is lost; good once. */
export const RecoveryCode = model
  .define(
    { name: "RecoveryCode", tableName: "cityos_recovery_code" },
    {
      id: model.id({ prefix: "mfarc" }).primaryKey(),
      user_id: model.text(),
      code_hash: model.text(),
      used_at: model.dateTime().nullable(),
    },
  )
  .indexes([{ name: "IDX_cityos_recovery_code_unique", on: ["user_id", "code_hash"], unique: true }])
