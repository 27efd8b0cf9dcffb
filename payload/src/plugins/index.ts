import { multiTenantPlugin } from "@payloadcms/plugin-multi-tenant"
import type { Plugin } from "payload"
import { isSuperAdmin } from "../access/roles"
import { grantAccess } from "../access/users"
import type { Config } from "../payload-types"

/** Own tenant field (it may be empty) and own policy (`access/`): the plugin gives selector, cookie filter and membership check. */
const ownPolicy = { customTenantField: true, useTenantAccess: false }

export const plugins: Plugin[] = [
  multiTenantPlugin<Config>({
    tenantsSlug: "tenants",
    userHasAccessToAllTenants: (user) => isSuperAdmin(user),
    // Tenants are archived, never deleted, and nothing may be deleted with them.
    cleanupAfterTenantDelete: false,
    useTenantsCollectionAccess: false,
    tenantsArrayField: { includeDefaultField: true, arrayFieldAccess: grantAccess, tenantFieldAccess: grantAccess },
    collections: {
      "email-templates": ownPolicy,
      "sms-templates": ownPolicy,
      "push-templates": ownPolicy,
      messages: ownPolicy,
    },
  }),
]
