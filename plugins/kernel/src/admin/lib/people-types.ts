import type { Role } from "../../access/roles"
import type { Member, Membership } from "../../modules/kernel/lib/members"
import type { OwnShop } from "../../modules/kernel/lib/own-shop"
import type { Shop } from "../../modules/kernel/lib/tenants"

export type { Member, Membership, OwnShop, Role, Shop }

/** What `/admin/access` says of the viewer. */
export interface Access {
  user_id: string
  shop: { id: string; name: string; hosts: string[]; time_zone: string }
  tenancy: boolean
  at_home_on_platform: boolean
  operator: boolean
  visit: { id: string; expires_at: string } | null
  may: { settings: boolean; members: boolean; grant: Role[] }
}

export interface Invite {
  id: string
  email: string
  role: Role | null
  node_id: string | null
  expires_at: string
}

/** How an invite went: `sent`, or the link must be handed over. */
export interface SentInvite {
  id: string
  link: string
  delivery: "sent" | "failed" | "unset"
}
