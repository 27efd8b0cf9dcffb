import { z } from "@medusajs/framework/zod"

import { ROLES } from "../../../access/roles"
import { MEMBER_ORDERS } from "../../../modules/kernel/lib/members"
import { listParams, oneOrMore } from "../../lib/list-params"
import { email } from "../../lib/shop-body"

export const listMembersParams = listParams(MEMBER_ORDERS, "email").extend({
  role: oneOrMore(ROLES),
  status: oneOrMore(["active", "suspended", "none"]),
})
export type ListMembersParams = z.infer<typeof listMembersParams>

const role = z.enum(ROLES)
const node_id = z.string().min(1).max(128).nullable().default(null)

export const giveRoleBody = z
  .strictObject({
    role,
    node_id,
    valid_from: z.iso.datetime({ offset: true }).nullish(),
    valid_to: z.iso.datetime({ offset: true }).nullish(),
  })
  .refine(({ valid_from, valid_to }) => !valid_from || !valid_to || Date.parse(valid_from) < Date.parse(valid_to), {
    path: ["valid_to"],
    message: "must be after valid_from",
  })
export type GiveRoleBody = z.infer<typeof giveRoleBody>

export const inviteBody = z.strictObject({ email, role, node_id })
export type InviteBody = z.infer<typeof inviteBody>

export const listInvitesParams = listParams(["created_at"]).pick({ limit: true, offset: true })
export type ListInvitesParams = z.infer<typeof listInvitesParams>
