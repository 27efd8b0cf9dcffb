import { model } from "@medusajs/framework/utils"

/** A person's authenticator (TOTP, RFC 6238). Not in force before it is confirmed by a first code. */
export const SecondFactor = model
  .define(
    { name: "SecondFactor", tableName: "cityos_second_factor" },
    {
      id: model.id({ prefix: "mfa" }).primaryKey(),
      user_id: model.text(),
      /** Base32, sealed. */
      secret: model.text(),
      confirmed_at: model.dateTime().nullable(),
      /** Number of the last period of 30 s whose code was taken: that code and older ones are not taken again. */
      last_step: model.number().default(0),
      failed_attempts: model.number().default(0),
      locked_until: model.dateTime().nullable(),
    },
  )
  .indexes([{ name: "IDX_cityos_second_factor_user_unique", on: ["user_id"], unique: true }])
