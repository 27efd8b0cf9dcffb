import type { CollectionConfig } from "payload"
import { tenantScoped } from "./tenant-scoped"
import type { Role } from "./roles"

const READERS: Role[] = ["tenant_admin", "merchant_admin", "content_editor", "compliance_officer"]
const WRITERS: Role[] = ["tenant_admin", "content_editor"]

/** Message templates: a tenant reads its own and the suite's defaults, and writes only its own. */
export const templateAccess: CollectionConfig["access"] = {
  create: tenantScoped({ roles: WRITERS }),
  read: tenantScoped({ roles: READERS, withDefaults: true }),
  readVersions: tenantScoped({ roles: READERS, withDefaults: true, field: "version.tenant" }),
  update: tenantScoped({ roles: WRITERS }),
  delete: tenantScoped({ roles: ["tenant_admin"] }),
}
