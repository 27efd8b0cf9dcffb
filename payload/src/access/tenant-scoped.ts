import type { Access, Where } from "payload"
import { hasRole, isSuperAdmin, tenantsOf, type Role } from "./roles"

interface Scope {
  roles: readonly Role[]
  /** Also what belongs to the suite as a whole (no tenant). */
  withDefaults?: boolean
  /** Name of the tenant field; `version.tenant` for old versions. */
  field?: string
}

/**
 * What a person may do with documents of their own tenants. Deny by default: anonymous, service principals and a person
 * without one of the roles get nothing; a super admin everything.
 */
export function tenantScoped({ roles, withDefaults = false, field = "tenant" }: Scope): Access {
  return ({ req: { user } }) => {
    if (isSuperAdmin(user)) return true
    const tenants = tenantsOf(user)
    if (!hasRole(user, ...roles) || tenants.length === 0) return false
    const own: Where = { [field]: { in: tenants } }
    return withDefaults ? { or: [own, { [field]: { exists: false } }] } : own
  }
}

export const nobody: Access = () => false

export const superAdmins: Access = ({ req: { user } }) => isSuperAdmin(user)
