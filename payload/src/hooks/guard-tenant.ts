import { ValidationError, type CollectionBeforeValidateHook } from "payload"
import { isSuperAdmin, tenantsOf } from "../access/roles"

/**
 * A document without a tenant is a default of the whole suite: only a super admin makes one. Runs for drafts too, which skip
 * field validation; that a named tenant is one of the person's own is checked by the multi-tenant plugin.
 */
export const guardTenant: CollectionBeforeValidateHook = ({ data, originalDoc, collection, req }) => {
  const { user } = req
  if (!user || isSuperAdmin(user)) return data
  const value: unknown = data && "tenant" in data ? data.tenant : originalDoc?.tenant
  const id = typeof value === "object" && value !== null && "id" in value ? String(value.id) : value
  if (typeof id === "string" && tenantsOf(user).includes(id)) return data
  throw new ValidationError(
    { collection: collection.slug, errors: [{ path: "tenant", message: "tenant: choose one of your tenants" }], req },
    req.t,
  )
}
