import type { CollectionConfig } from "payload"
import { ROLES } from "../access/roles"
import { grantAccess, userAccess } from "../access/users"
import { env } from "../env"
import { guardGrants } from "../hooks/guard-grants"
import { label, labels } from "../i18n/label"

const SECOND = 1000

/** People who sign in to the admin. The tenants they work in are the field `tenants` of the multi-tenant plugin. */
export const Users: CollectionConfig = {
  slug: "users",
  labels: labels("users.one", "users.many"),
  access: userAccess,
  admin: {
    useAsTitle: "email",
    defaultColumns: ["email", "name", "roles", "updatedAt"],
    group: label("group.platform"),
  },
  auth: {
    tokenExpiration: 2 * 60 * 60,
    maxLoginAttempts: 5,
    lockTime: 15 * 60 * SECOND,
    cookies: { sameSite: "Lax", secure: env.PAYLOAD_URL.startsWith("https:") },
  },
  versions: false,
  disableBulkEdit: true,
  disableBulkDelete: true,
  hooks: { beforeChange: [guardGrants] },
  fields: [
    { name: "name", type: "text", label: label("users.name"), maxLength: 200 },
    {
      name: "roles",
      type: "select",
      label: label("users.roles"),
      hasMany: true,
      required: true,
      saveToJWT: true,
      enumName: "user_role",
      options: [...ROLES],
      access: grantAccess,
    },
  ],
}
