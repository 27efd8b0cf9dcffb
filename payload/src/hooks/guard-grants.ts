import { ValidationError, type CollectionBeforeChangeHook } from "payload"
import { isSuperAdmin, tenantsOf, type Role } from "../access/roles"
import { grantableRoles } from "../access/users"
import type { User } from "../payload-types"

/**
 * Nobody gives a role or a tenant that is not theirs to give. Field access says who may write the fields, this says what.
 * Scripts on the server (no user) may give anything.
 */
export const guardGrants: CollectionBeforeChangeHook<User> = ({ data, originalDoc, operation, req }) => {
  const { user } = req
  if (!user || isSuperAdmin(user)) return data
  const problems: { message: string; path: string }[] = []

  const allowed = grantableRoles(user)
  const before: readonly Role[] = originalDoc?.roles ?? []
  const given = (data.roles ?? []).filter((role) => !before.includes(role))
  const beyond = allowed === "all" ? [] : given.filter((role) => !allowed.includes(role))
  if (beyond.length > 0) problems.push({ path: "roles", message: `roles: you cannot give ${beyond.join(", ")}` })

  const mine = tenantsOf(user)
  const theirs = tenantsOf({ ...data, collection: "users" } as User & { collection: "users" })
  const foreign = theirs.filter((tenant) => !mine.includes(tenant))
  if (foreign.length > 0)
    problems.push({ path: "tenants", message: `tenants: ${foreign.join(", ")} is not one of yours` })
  if (operation === "create" && theirs.length === 0) {
    problems.push({ path: "tenants", message: "tenants: choose at least one of your tenants" })
  }

  if (problems.length > 0) throw new ValidationError({ collection: "users", errors: problems, req }, req.t)
  return data
}
