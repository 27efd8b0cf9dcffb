import { model } from "@medusajs/framework/utils"

import { HOLD_KINDS } from "../statuses"

/** Money that is not paid out until somebody lets it go: of a vendor, or of one of its orders. */
export const PayoutHold = model
  .define(
    { name: "PayoutHold", tableName: "cityos_payout_hold" },
    {
      id: model.id({ prefix: "phold" }).primaryKey(),
      vendor_id: model.text(),
      /** Empty: everything of the vendor. */
      vendor_order_id: model.text().default(""),
      kind: model.enum([...HOLD_KINDS]).default("manual"),
      reason: model.text(),
      held_by: model.text(),
      released_at: model.dateTime().nullable(),
      released_by: model.text().nullable(),
      release_reason: model.text().nullable(),
    },
  )
  .indexes([
    {
      on: ["vendor_id", "vendor_order_id", "kind"],
      unique: true,
      where: "released_at IS NULL AND deleted_at IS NULL",
    },
  ])
