import type { Access, CollectionConfig, FieldAccess } from "payload"
import { hasRole, isSuperAdmin, tenantsOf, type Role } from "./roles"
import { superAdmins } from "./tenant-scoped"

/** Roles that a tenant's admin may give: never their own master. */
const GRANTABLE: readonly Role[] = ["tenant_admin", "merchant_admin", "content_editor", "compliance_officer"]

/** The roles a person may hand to others. Nobody hands out more than this, not even to somebody new. */
export function grantableRoles(user: Parameters<typeof isSuperAdmin>[0]): readonly Role[] | "all" {
  if (isSuperAdmin(user)) return "all"
  return hasRole(user, "tenant_admin") ? GRANTABLE : []
}

const read: Access = ({ req: { user } }) => {
  if (isSuperAdmin(user)) return true
  if (user?.collection !== "users") return false
  const self = { id: { equals: user.id } }
  if (!hasRole(user, "tenant_admin")) return self
  return { or: [self, { "tenants.tenant": { in: tenantsOf(user) } }] }
}

const create: Access = ({ req: { user } }) => hasRole(user, "super_admin", "tenant_admin")

/**
 * Oneself, or a person all of whose tenants are one's own and who holds no role beyond what one may give: whoever could edit a
 * stronger account could set its password and become it. A bulk change names no document and is refused.
 */
const manage: Access = async ({ req, id }) => {
  const { user } = req
  if (isSuperAdmin(user)) return true
  if (user?.collection !== "users" || id === undefined) return false
  if (String(id) === user.id) return { id: { equals: user.id } }
  if (!hasRole(user, "tenant_admin")) return false
  const target = await req.payload.findByID({ collection: "users", id, depth: 0, disableErrors: true, req })
  if (!target) return false
  const mine = tenantsOf(user)
  const theirs = tenantsOf({ ...target, collection: "users" })
  const within = theirs.length > 0 && theirs.every((tenant) => mine.includes(tenant))
  return within && target.roles.every((role) => GRANTABLE.includes(role))
}

const remove: Access = (args) => (args.req.user && String(args.id) === args.req.user.id ? false : manage(args))

export const userAccess: CollectionConfig["access"] = {
  admin: ({ req: { user } }) => user?.collection === "users",
  create,
  read,
  update: manage,
  delete: remove,
  unlock: superAdmins,
}

/** Roles and tenants: written by admins, never on one's own account. */
export const grantAccess: { create: FieldAccess; update: FieldAccess } = {
  create: ({ req: { user } }) => hasRole(user, "super_admin", "tenant_admin"),
  update: ({ req: { user }, id }) => {
    if (!hasRole(user, "super_admin", "tenant_admin")) return false
    return String(id) !== user?.id
  },
}
