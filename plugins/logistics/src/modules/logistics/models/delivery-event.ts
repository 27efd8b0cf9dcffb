import { model } from "@medusajs/framework/utils"
import { Delivery } from "./delivery"

/** What happened to a delivery. Append-only: the database refuses an update or a deletion of a recorded fact. */
export const DeliveryEvent = model
  .define(
    { name: "DeliveryEvent", tableName: "cityos_delivery_event" },
    {
      id: model.id({ prefix: "dlvev" }).primaryKey(),
      delivery: model.belongsTo(() => Delivery, { mappedBy: "events" }),
      from_status: model.text().nullable(),
      to_status: model.text(),
      /** UTC instant of the fact, by whoever reports it. */
      at: model.dateTime(),
      actor: model.text(),
      note: model.text().nullable(),
      /** `{ lat, lng }` in degrees (WGS 84). */
      location: model.json().nullable(),
      source_key: model.text(),
    },
  )
  .indexes([{ on: ["source_key"], unique: true }, { on: ["delivery_id", "at"] }])
