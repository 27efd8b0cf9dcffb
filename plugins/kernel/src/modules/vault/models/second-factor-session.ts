import { model } from "@medusajs/framework/utils"

/** That a person showed the second factor in one session or with one token, and until when that counts. */
export const SecondFactorSession = model
  .define(
    { name: "SecondFactorSession", tableName: "cityos_second_factor_session" },
    {
      id: model.id({ prefix: "mfas" }).primaryKey(),
      user_id: model.text(),
      /** SHA-256 of the session's id or of the bearer token. */
      session_hash: model.text(),
      verified_at: model.dateTime(),
      expires_at: model.dateTime(),
    },
  )
  .indexes([
    { name: "IDX_cityos_second_factor_session_unique", on: ["user_id", "session_hash"], unique: true },
    { name: "IDX_cityos_second_factor_session_expires_at", on: ["expires_at"] },
  ])
