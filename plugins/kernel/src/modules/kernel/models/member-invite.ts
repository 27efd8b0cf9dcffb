import { model } from "@medusajs/framework/utils"

import { ROLES } from "../../../access/roles"

/** The role that somebody who was invited gets on accepting: of one invite of Medusa's, at a node or in the whole shop. */
export const MemberInvite = model
  .define(
    { name: "MemberInvite", tableName: "cityos_member_invite" },
    {
      id: model.id({ prefix: "minv" }).primaryKey(),
      invite_id: model.text(),
      role: model.enum([...ROLES]),
      node_id: model.text().nullable(),
      invited_by: model.text(),
    },
  )
  .indexes([{ name: "IDX_cityos_member_invite_invite", on: ["invite_id"], unique: true, where: "deleted_at IS NULL" }])
