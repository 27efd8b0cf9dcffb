import { model } from "@medusajs/framework/utils"

/** What outside systems sent, verified and stored before it is answered. */
export const WebhookInbox = model
  .define(
    { name: "WebhookInbox", tableName: "cityos_webhook_inbox" },
    {
      id: model.id({ prefix: "whin" }).primaryKey(),
      connector: model.text(),
      /** The sender's own id of the message: the same one is stored once. */
      external_id: model.text(),
      headers: model.json().default({}),
      raw_body: model.text(),
      status: model.enum(["received", "processed", "failed", "ignored"]).default("received"),
      received_at: model.dateTime(),
      processed_at: model.dateTime().nullable(),
      error: model.text().nullable(),
    },
  )
  .indexes([
    { name: "IDX_cityos_webhook_inbox_external_id_unique", on: ["connector", "external_id"], unique: true },
    { name: "IDX_cityos_webhook_inbox_status", on: ["status", "received_at"] },
  ])
