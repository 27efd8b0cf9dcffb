import { model } from "@medusajs/framework/utils"

import { COMMISSION_TRANSACTION_KINDS } from "../statuses"

/** An entry in the commission book: never changed, never deleted. `amount` in whole minor units, negative for a reversal. */
export const CommissionTransaction = model
  .define(
    { name: "CommissionTransaction", tableName: "cityos_commission_transaction" },
    {
      id: model.id({ prefix: "ctx" }).primaryKey(),
      vendor_order_id: model.text(),
      vendor_id: model.text(),
      order_id: model.text(),
      kind: model.enum([...COMMISSION_TRANSACTION_KINDS]),
      amount: model.number(),
      currency_code: model.text(),
      rate: model.text().nullable(),
      commission_rule_id: model.text().nullable(),
      /** The same key is the same entry. */
      source_key: model.text(),
      /** The charge that a reversal takes back, whole or a part of it. */
      reverses_id: model.text().nullable(),
      posted_at: model.dateTime(),
    },
  )
  .indexes([
    { on: ["source_key"], unique: true, where: "deleted_at IS NULL" },
    { on: ["reverses_id"], where: "reverses_id IS NOT NULL AND deleted_at IS NULL" },
    { on: ["order_id"], where: "deleted_at IS NULL" },
    { on: ["vendor_id", "posted_at"], where: "deleted_at IS NULL" },
  ])
