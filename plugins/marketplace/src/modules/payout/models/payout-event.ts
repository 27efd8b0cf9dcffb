import { model } from "@medusajs/framework/utils"

import { Payout } from "./payout"

/** A line of a payout's history: what happened, by whom, why. The same `source_key` is the same line. */
export const PayoutEvent = model
  .define(
    { name: "PayoutEvent", tableName: "cityos_payout_event" },
    {
      id: model.id({ prefix: "pevt" }).primaryKey(),
      payout: model.belongsTo(() => Payout, { mappedBy: "events" }),
      /** `payout:requested`, `identity:not_supported`, `transfer:completed`. */
      status_code: model.text(),
      reason: model.text().nullable(),
      written_by: model.text(),
      source_key: model.text(),
      recorded_at: model.dateTime(),
    },
  )
  .indexes([{ on: ["source_key"], unique: true, where: "deleted_at IS NULL" }])
