import { model } from "@medusajs/framework/utils"

import { ROLES } from "../../../access/roles"

/** A role of an admin user, from and until when, at a node of the city tree (without a node: the whole tenant). */
export const TenantUser = model
  .define(
    { name: "TenantUser", tableName: "cityos_tenant_user" },
    {
      id: model.id({ prefix: "tusr" }).primaryKey(),
      user_id: model.text(),
      role: model.enum([...ROLES]),
      /** The role holds at this node and at all below it; its path is read from the node, which may move. */
      node_id: model.text().nullable(),
      valid_from: model.dateTime().nullable(),
      valid_to: model.dateTime().nullable(),
      status: model.enum(["active", "suspended", "ended"]).default("active"),
    },
  )
  .indexes([
    {
      name: "IDX_cityos_tenant_user_role_unique",
      on: ["user_id", "role", "node_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])
