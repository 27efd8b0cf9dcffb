import { model } from "@medusajs/framework/utils"

export const SERVICE_AREA_STATUSES = ["active", "off"] as const

/** A region where the courier delivers. Empty lists say nothing; see the rule `findServiceArea`. */
export const ServiceArea = model
  .define(
    { name: "ServiceArea", tableName: "cityos_service_area" },
    {
      id: model.id({ prefix: "sarea" }).primaryKey(),
      name: model.text().searchable(),
      country_codes: model.array(),
      cities: model.array(),
      postal_prefixes: model.array(),
      /** IANA name; the windows of deliveries to this area are told in it. */
      time_zone: model.text(),
      /** Node of the city tree whose people see its deliveries; without one, only who works for the whole shop does. */
      node_id: model.text().nullable(),
      status: model.enum([...SERVICE_AREA_STATUSES]).default("active"),
    },
  )
  .indexes([{ on: ["name"], unique: true, where: "deleted_at IS NULL" }])
