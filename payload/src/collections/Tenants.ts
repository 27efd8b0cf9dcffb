import type { CollectionConfig } from "payload"
import { tenantAccess } from "../access/tenants"
import { label, labels } from "../i18n/label"

/** Read replica of Medusa's tenants. Written by `provisionTenant` only. */
export const Tenants: CollectionConfig = {
  slug: "tenants",
  labels: labels("tenants.one", "tenants.many"),
  access: tenantAccess,
  admin: {
    useAsTitle: "name",
    defaultColumns: ["name", "slug", "status", "medusa_id", "updatedAt"],
    description: label("tenants.mastered"),
    group: label("group.platform"),
  },
  versions: false,
  disableBulkEdit: true,
  fields: [
    { name: "medusa_id", type: "text", required: true, unique: true },
    { name: "slug", type: "text", required: true, unique: true },
    { name: "name", type: "text", required: true },
    { name: "domains", type: "text", hasMany: true },
    { name: "locales", type: "text", hasMany: true, required: true },
    { name: "default_locale", type: "text", required: true },
    {
      name: "residency_zone",
      type: "select",
      required: true,
      enumName: "tenant_residency_zone",
      options: ["GCC", "EU", "MENA", "APAC", "AMERICAS", "GLOBAL"],
    },
    { name: "currency_code", type: "text", required: true },
    /** IANA name, "Asia/Riyadh". */
    { name: "time_zone", type: "text", required: true },
    {
      name: "status",
      type: "select",
      required: true,
      enumName: "tenant_status",
      options: ["active", "suspended", "archived"],
    },
    {
      name: "branding",
      type: "group",
      fields: [
        /** `#rrggbb`, dark enough for white letters: checked by Medusa, where it is kept. */
        { name: "accent_color", type: "text" },
        { name: "logo_url", type: "text" },
        { name: "support_email", type: "text" },
      ],
    },
    /** When the master last changed it; an older provisioning never overwrites a newer one. */
    { name: "source_updated_at", type: "date", admin: { readOnly: true } },
  ],
}
