import { model } from "@medusajs/framework/utils"

import { VENDOR_ROLES, VENDOR_USER_STATUSES } from "../statuses"
import { Vendor } from "./vendor"

/** A person who works for a vendor. `auth_identity_id` is empty until the invitation is taken. */
export const VendorUser = model
  .define(
    { name: "VendorUser", tableName: "cityos_vendor_user" },
    {
      id: model.id({ prefix: "vnu" }).primaryKey(),
      vendor: model.belongsTo(() => Vendor, { mappedBy: "users" }),
      auth_identity_id: model.text().nullable(),
      email: model.text(),
      name: model.text().nullable(),
      role: model.enum([...VENDOR_ROLES]).default("orders"),
      status: model.enum([...VENDOR_USER_STATUSES]).default("invited"),
    },
  )
  .indexes([
    { on: ["vendor_id", "email"], unique: true, where: "deleted_at IS NULL" },
    { on: ["auth_identity_id"], where: "deleted_at IS NULL" },
  ])
