import { model } from "@medusajs/framework/utils"

/** One answered or running request under an `Idempotency-Key`; `scope` is the principal, so keys of two people never meet. */
export const IdempotencyKey = model
  .define(
    { name: "IdempotencyKey", tableName: "cityos_idempotency_key" },
    {
      id: model.id({ prefix: "idem" }).primaryKey(),
      key: model.text(),
      scope: model.text(),
      method: model.text(),
      path: model.text(),
      body_hash: model.text(),
      state: model.enum(["running", "done"]).default("running"),
      status_code: model.number().nullable(),
      response: model.json().nullable(),
      locked_until: model.dateTime().nullable(),
      expires_at: model.dateTime(),
    },
  )
  .indexes([
    { name: "IDX_cityos_idempotency_key_unique", on: ["scope", "key"], unique: true },
    { name: "IDX_cityos_idempotency_key_expires_at", on: ["expires_at"] },
  ])
