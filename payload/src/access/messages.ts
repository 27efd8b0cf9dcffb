import type { CollectionConfig } from "payload"
import { nobody, superAdmins, tenantScoped } from "./tenant-scoped"

/** Sent mails hold personal data: read by the tenant's admins, changed by nobody (the database refuses it as well). */
export const messageAccess: CollectionConfig["access"] = {
  create: nobody,
  update: nobody,
  delete: nobody,
  read: tenantScoped({ roles: ["tenant_admin"] }),
}

/** Health of the platform's parts: details may name hosts, so only the platform's own people see them. */
export const systemStatusAccess: CollectionConfig["access"] = {
  create: nobody,
  update: nobody,
  delete: nobody,
  read: superAdmins,
}
