import { model } from "@medusajs/framework/utils"

export const DRIVER_STATUSES = ["active", "off", "suspended"] as const
export type DriverStatus = (typeof DRIVER_STATUSES)[number]

/** Somebody who carries deliveries. */
export const Driver = model
  .define(
    { name: "Driver", tableName: "cityos_driver" },
    {
      id: model.id({ prefix: "drv" }).primaryKey(),
      name: model.text().searchable(),
      phone: model.text().searchable(),
      vehicle: model.text().nullable(),
      status: model.enum([...DRIVER_STATUSES]).default("active"),
      /** Deliveries that may be open on the driver at one time. */
      capacity: model.number().default(20),
      /** Node of the city tree where the driver starts. */
      home_node_id: model.text().nullable(),
    },
  )
  .indexes([{ on: ["phone"], unique: true, where: "deleted_at IS NULL" }, { on: ["status"] }])
