import { model } from "@medusajs/framework/utils"

export const TENANT_STATUSES = ["active", "suspended", "archived"] as const
export type TenantStatus = (typeof TENANT_STATUSES)[number]

/** A shop of the city. Its id is the tenant id that every confined row carries. */
export const Tenant = model
  .define(
    { name: "Tenant", tableName: "cityos_tenant" },
    {
      id: model.id({ prefix: "t" }).primaryKey(),
      slug: model.text(),
      name: model.text().searchable(),
      /** Host names under which people reach the shop, lower case, without a port. The first is the one that mails name. */
      hosts: model.array(),
      status: model.enum([...TENANT_STATUSES]).default("active"),
      /** Why the platform suspended it, and since when. */
      status_reason: model.text().nullable(),
      status_since: model.dateTime().nullable(),
      plan: model.text().default("standard"),
      /** Where its data may lie, a country or region code. */
      residency_zone: model.text().nullable(),
      /** ISO 3166-1 alpha-2, lower case: where the shop trades from. */
      country_code: model.text().nullable(),
      default_currency: model.text().default("sar"),
      default_locale: model.text().default("en"),
      locales: model.array(),
      /** IANA name, for example `Asia/Riyadh`. */
      time_zone: model.text().default("UTC"),
    },
  )
  .indexes([{ name: "IDX_cityos_tenant_slug_unique", on: ["slug"], unique: true, where: "deleted_at IS NULL" }])
