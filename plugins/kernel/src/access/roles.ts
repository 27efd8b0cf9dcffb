/** The ten roles of a tenant's people (architecture 7). Each is held at a node of the city and covers what lies below it. */
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

export type Grant = "read" | "write"

/** Nobody gives or takes a role that stands above the own one; roles of the same rank do different work. */
const RANKS: Record<Role, number> = {
  super_admin: 6,
  tenant_admin: 5,
  compliance_officer: 4,
  merchant_admin: 4,
  city_manager: 4,
  content_editor: 3,
  district_supervisor: 3,
  zone_operator: 2,
  facility_operator: 1,
  asset_technician: 0,
}

export const rankOf = (role: Role): number => RANKS[role]

/** What a role may do, by area of the admin. `*` stands for every area; what is not named is denied. */
const GRANTS: Record<Role, Readonly<Record<string, Grant>>> = {
  super_admin: { "*": "write" },
  tenant_admin: { "*": "write" },
  compliance_officer: {
    audit: "write",
    customers: "read",
    finance: "read",
    orders: "read",
    vendors: "read",
    operations: "read",
    restricted: "read",
  },
  merchant_admin: {
    catalogue: "write",
    orders: "write",
    customers: "write",
    pricing: "write",
    inventory: "write",
    vendors: "write",
    restricted: "write",
    commissions: "write",
    logistics: "write",
    finance: "read",
    files: "write",
    self: "write",
    lists: "read",
    settings: "read",
  },
  content_editor: { catalogue: "write", files: "write" },
  city_manager: {
    orders: "write",
    vendors: "write",
    logistics: "write",
    inventory: "read",
    catalogue: "read",
    operations: "read",
  },
  district_supervisor: { orders: "read", vendors: "read", logistics: "write", inventory: "read", catalogue: "read" },
  zone_operator: { orders: "read", logistics: "write", inventory: "read" },
  facility_operator: { logistics: "write", inventory: "write" },
  asset_technician: { logistics: "read" },
}

/** Everybody who may sign in to the admin at all: own profile and the lists that its pages need. */
const EVERYBODY: Readonly<Record<string, Grant>> = { self: "write", lists: "read" }

/** Whether one of the roles covers an area. Reading is covered by writing. */
export function covers(roles: readonly Role[], area: string, grant: Grant): boolean {
  return roles.some((role) => {
    const granted = GRANTS[role][area] ?? GRANTS[role]["*"] ?? EVERYBODY[area]
    return granted === "write" || granted === grant
  })
}

/** Whether an area is everybody's: what it answers is the caller's own, or the same for all. */
export const isEverybodys = (area: string): boolean => EVERYBODY[area] !== undefined

export const grantOfMethod = (method: string): Grant => (method === "GET" ? "read" : "write")
