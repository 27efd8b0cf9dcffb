import type { PayloadRequest, TypedUser } from "payload"

/** The ten roles of the suite, the most powerful first. Until persona assignments exist they hold in all tenants of the user. */
export const ROLES = [
  "super_admin",
  "tenant_admin",
  "compliance_officer",
  "merchant_admin",
  "content_editor",
  "city_manager",
  "district_supervisor",
  "zone_operator",
  "facility_operator",
  "asset_technician",
] as const

export type Role = (typeof ROLES)[number]

type MaybeUser = Pick<PayloadRequest, "user">["user"] | TypedUser | null | undefined

/** Roles of a person; none for anonymous and for any principal that is not a user of the admin. */
export function rolesOf(user: MaybeUser): readonly Role[] {
  return user?.collection === "users" ? (user.roles ?? []) : []
}

export const hasRole = (user: MaybeUser, ...roles: Role[]): boolean =>
  rolesOf(user).some((role) => roles.includes(role))

export const isSuperAdmin = (user: MaybeUser): boolean => hasRole(user, "super_admin")

/** Ids of the tenants (rows of this database, not Medusa's ids) in which a person works. */
export function tenantsOf(user: MaybeUser): string[] {
  if (user?.collection !== "users") return []
  return (user.tenants ?? []).map(({ tenant }) => (typeof tenant === "string" ? tenant : tenant.id))
}
