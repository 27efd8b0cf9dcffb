import type { CollectionConfig } from "payload"
import { isSuperAdmin, tenantsOf } from "./roles"
import { nobody } from "./tenant-scoped"

/** Tenants are mastered in Medusa: here they are read, by their own people. */
export const tenantAccess: CollectionConfig["access"] = {
  create: nobody,
  update: nobody,
  delete: nobody,
  read: ({ req: { user } }) => {
    if (isSuperAdmin(user)) return true
    const tenants = tenantsOf(user)
    return tenants.length > 0 ? { id: { in: tenants } } : false
  },
}
