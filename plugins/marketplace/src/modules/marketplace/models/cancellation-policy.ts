import { model } from "@medusajs/framework/utils"

import { CANCELLATION_LIMITS } from "../statuses"

/** Until when shoppers may cancel by themselves: of one sales channel, or of all that have no line of their own. */
export const CancellationPolicy = model
  .define(
    { name: "CancellationPolicy", tableName: "cityos_cancellation_policy" },
    {
      id: model.id({ prefix: "cpol" }).primaryKey(),
      /** Empty: every sales channel without a line of its own. */
      sales_channel_id: model.text().default(""),
      until: model.enum([...CANCELLATION_LIMITS]),
    },
  )
  .indexes([{ on: ["sales_channel_id"], unique: true, where: "deleted_at IS NULL" }])
