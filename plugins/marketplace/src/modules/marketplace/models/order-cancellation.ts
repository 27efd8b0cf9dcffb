import { model } from "@medusajs/framework/utils"

import { CANCELLATION_ACTORS, CANCELLATION_STATUSES } from "../statuses"
import { OrderCancellationLine } from "./order-cancellation-line"
import { OrderCancellationPart } from "./order-cancellation-part"

/**
 * A request to cancel an order or a part of it. What it gives back is worked out and frozen when it is accepted; WF-003 carries it out.
 * Amounts are whole minor units of `currency_code` (bigint columns); `total = refund + credit`.
 */
export const OrderCancellation = model
  .define(
    { name: "OrderCancellation", tableName: "cityos_order_cancellation" },
    {
      id: model.id({ prefix: "ocn" }).primaryKey(),
      order_id: model.text(),
      /** Counts the requests of an order: an earlier one is carried out first. */
      ordinal: model.number(),
      status: model.enum([...CANCELLATION_STATUSES]).default("requested"),
      actor_type: model.enum([...CANCELLATION_ACTORS]),
      /** Customer, user or vendor; empty for the system itself. */
      actor_id: model.text(),
      reason: model.text(),
      /** A word for programs, `StockDepleted`; what people choose from a list. */
      reason_code: model.text().nullable(),
      /** Nothing of the order is left. */
      whole: model.boolean(),
      currency_code: model.text(),
      total_amount: model.number(),
      refund_amount: model.number(),
      credit_amount: model.number(),
      commission_amount: model.number(),
      tax_amount: model.number(),
      shipping_amount: model.number(),
      /** The same key is the same request. */
      source_key: model.text(),
      completed_at: model.dateTime().nullable(),
      parts: model.hasMany(() => OrderCancellationPart, { mappedBy: "cancellation" }),
      lines: model.hasMany(() => OrderCancellationLine, { mappedBy: "cancellation" }),
    },
  )
  .indexes([
    { on: ["source_key"], unique: true, where: "deleted_at IS NULL" },
    { on: ["order_id", "ordinal"], unique: true, where: "deleted_at IS NULL" },
    { on: ["status", "created_at"], where: "deleted_at IS NULL" },
  ])
