import { model } from "@medusajs/framework/utils"
import { DELIVERY_STATUSES } from "../../../rules/delivery-states"
import { DeliveryEvent } from "./delivery-event"
import { ProofOfDelivery } from "./proof-of-delivery"

/** A parcel on its way from one sender to the recipient of an order. Addresses and recipient are Confidential (see data-classes). */
export const Delivery = model
  .define(
    { name: "Delivery", tableName: "cityos_delivery" },
    {
      id: model.id({ prefix: "dlv" }).primaryKey(),
      order_id: model.text(),
      /** The order's own id where no marketplace splits orders: one delivery for the whole. */
      vendor_order_id: model.text(),
      vendor_id: model.text().nullable(),
      status: model.enum([...DELIVERY_STATUSES]).default("created"),
      /** UTC instant of the fact that led to the status. */
      status_since: model.dateTime(),
      tracking_number: model.text().searchable(),
      driver_id: model.text().nullable(),
      pickup_address: model.json().nullable(),
      dropoff_address: model.json(),
      recipient_name: model.text().searchable().nullable(),
      recipient_phone: model.text().nullable(),
      package_count: model.number().default(1),
      weight_grams: model.number().nullable(),
      /** UTC instants; `time_zone` is the place's (IANA). */
      window_start: model.dateTime().nullable(),
      window_end: model.dateTime().nullable(),
      time_zone: model.text(),
      service_area_id: model.text().nullable(),
      /** Node of the city tree that looks after it: the service area's when it was made. */
      node_id: model.text().nullable(),
      /** Cash on delivery: whole minor units of `currency_code`; 0 where nothing is owed. A bigint column. */
      amount_to_collect: model.number().default(0),
      currency_code: model.text(),
      /** Six digits that the recipient tells the courier. */
      handover_code: model.text(),
      handover_attempts: model.number().default(0),
      source_key: model.text(),
      cancelled_at: model.dateTime().nullable(),
      cancel_reason: model.text().nullable(),
      version: model.number().default(1),
      events: model.hasMany(() => DeliveryEvent, { mappedBy: "delivery" }),
      proofs: model.hasMany(() => ProofOfDelivery, { mappedBy: "delivery" }),
    },
  )
  .indexes([
    // A cancelled delivery makes room for another; the same request never makes a second one.
    { on: ["vendor_order_id"], unique: true, where: "deleted_at IS NULL AND status <> 'cancelled'" },
    { on: ["source_key"], unique: true, where: "deleted_at IS NULL" },
    { on: ["tracking_number"], unique: true },
    { on: ["order_id"] },
    { on: ["status", "created_at"] },
    { on: ["driver_id", "status"] },
    { on: ["vendor_id", "created_at"] },
    { on: ["node_id", "created_at"] },
  ])
