import { model } from "@medusajs/framework/utils"

export const TENANT_STATUSES = ["active", "suspended", "archived"] as const

/** A shop of the city. Its id is the tenant id that every confined row carries. */
export const Tenant = model
  .define(
    { name: "Tenant", tableName: "cityos_tenant" },
    {
      id: model.id({ prefix: "t" }).primaryKey(),
      slug: model.text(),
      name: model.text().searchable(),
      /** Host names under which people reach the shop, lower case, without a port. */
      hosts: model.array(),
      status: model.enum([...TENANT_STATUSES]).default("active"),
      plan: model.text().default("standard"),
      /** Where its data may lie, a country or region code. */
      residency_zone: model.text().nullable(),
      default_currency: model.text().default("sar"),
      default_locale: model.text().default("en"),
      locales: model.array(),
      /** IANA name, for example `Asia/Riyadh`. */
      time_zone: model.text().default("UTC"),
    },
  )
  .indexes([{ name: "IDX_cityos_tenant_slug_unique", on: ["slug"], unique: true, where: "deleted_at IS NULL" }])
