import { model } from "@medusajs/framework/utils"

/** Commerce settings of a tenant: one row per tenant, `singleton` keeps it one. */
export const TenantSettings = model
  .define(
    { name: "TenantSettings", tableName: "cityos_tenant_settings" },
    {
      id: model.id({ prefix: "tset" }).primaryKey(),
      singleton: model.boolean().default(true),
      /** The adapter of each port: `{ payments, logistics, back_office, identity, content }`. */
      adapters: model.json().default({}),
      /** Percent points as exact decimal text, "10": where no commission rule fits. */
      default_commission_rate: model.text().default("0"),
      checkout: model.json().default({}),
      /** ISO 4217, lower case; the tenant's default currency is one of them. */
      currencies: model.array().default([]),
      /** `{ accent_color, logo_url, support_email }`; null for what is not set. */
      branding: model.json().default({}),
      /** Stands before the number of an order where people read it: "SQ-" makes "SQ-1042". */
      order_number_prefix: model.text().nullable(),
      version: model.number().default(1),
    },
  )
  .indexes([{ name: "IDX_cityos_tenant_settings_one", on: ["singleton"], unique: true }])
