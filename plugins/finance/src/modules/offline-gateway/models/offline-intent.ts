import { model } from "@medusajs/framework/utils"

/** What the offline gateway knows of one payment, as an outside gateway would. Amounts are whole minor units of `currency_code` (`bigint`). */
const OfflineIntent = model
  .define(
    { name: "OfflineIntent", tableName: "cityos_offline_intent" },
    {
      id: model.id({ prefix: "oin" }).primaryKey(),
      payment_session_id: model.text().nullable(),
      method: model.enum(["card", "cash_on_delivery", "bank_transfer"]),
      status: model.enum([
        "requires_action",
        "authorized",
        "captured",
        "partially_captured",
        "refunded",
        "canceled",
        "declined",
      ]),
      /** A test token such as `tok_visa`; null unless the method is `card`. */
      card: model.text().nullable(),
      currency_code: model.text(),
      amount: model.number(),
      authorized_amount: model.number().default(0),
      captured_amount: model.number().default(0),
      refunded_amount: model.number().default(0),
      charge_id: model.text().nullable(),
      decline_code: model.text().nullable(),
      /** What the shopper writes on a bank transfer. */
      reference: model.text().searchable(),
      /** What the bank's statement says, written by the operator who matched it. */
      bank_reference: model.text().searchable().nullable(),
      matched_at: model.dateTime().nullable(),
      matched_by: model.text().nullable(),
    },
  )
  .indexes([{ on: ["payment_session_id"] }, { on: ["method", "status"] }, { on: ["reference"], unique: true }])

export default OfflineIntent
