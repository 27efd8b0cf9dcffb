/** Who may call a route. Deny by default: a route without a line does not answer. */
export type Audience =
  | { kind: "anyone" }
  | { kind: "customer" }
  | { kind: "vendor"; area: string; owns?: Ownership }
  | { kind: "merchant"; area: string; owns?: Ownership; second_factor?: true }
  | { kind: "operator"; grant: "read" | "write" }
  | { kind: "service"; services: readonly string[] }

/** Names the column of the caller's own id that the route's query is confined to. */
export interface Ownership {
  resource: string
}

export const owns = {
  vendor: { resource: "vendor" },
  vendorOrder: { resource: "vendor_order" },
  delivery: { resource: "delivery" },
  /** Rows carry `node_id`: the route asks `nodeFilter` for the caller's part of the city. */
  node: { resource: "node" },
} as const satisfies Record<string, Ownership>

export const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const
export type Method = (typeof METHODS)[number]

/** One line of a plugin's `access.ts`: `["GET POST /admin/vendors", merchant("vendors")]`. */
export type AccessLine = readonly [route: string, audience: Audience]

export interface AccessRule {
  method: Method
  path: string
  audience: Audience
}

/** Everybody, signed in or not; a tenant is still needed. */
export const anyone = (): Audience => ({ kind: "anyone" })
/** A signed-in shopper. */
export const customer = (): Audience => ({ kind: "customer" })
/** A member of a vendor whose role covers `area`. */
export const vendor = (area: string, ownership?: Ownership): Audience => ({ kind: "vendor", area, owns: ownership })
/** A merchant or operator of the tenant whose role covers `area`. */
export const merchant = (area: string, ownership?: Ownership): Audience => ({ kind: "merchant", area, owns: ownership })
/** As `merchant`, and the person has shown the second factor in this session a short while ago: where Restricted fields are read. */
export const secondFactor = (audience: Audience): Audience =>
  audience.kind === "merchant" ? { ...audience, second_factor: true } : audience
/** Somebody of the platform itself, signed in at its own host; a shop's people never are. */
export const operator = (grant: "read" | "write" = "write"): Audience => ({ kind: "operator", grant })
/** One of our own processes with a service token: `service("worker")`. */
export const service = (...services: string[]): Audience => ({ kind: "service", services })

/**
 * A plugin's access at a glance.
 * @throws RangeError when a line is not `METHOD [METHOD …] /path` or stands twice
 */
export function access(lines: readonly AccessLine[]): AccessRule[] {
  const rules = lines.flatMap(([route, audience]) => {
    const words = route.trim().split(/\s+/)
    const path = words.pop() ?? ""
    const unknown = words.find((word) => !METHODS.includes(word as Method))
    if (!path.startsWith("/") || words.length === 0 || unknown) {
      throw new RangeError(`access: "${route}" must read "METHOD [METHOD ...] /path"`)
    }
    return words.map((method) => ({ method: method as Method, path, audience }))
  })
  const seen = new Set<string>()
  for (const { method, path } of rules) {
    const key = `${method} ${path}`
    if (seen.has(key)) throw new RangeError(`access: "${key}" stands twice`)
    seen.add(key)
  }
  return rules
}
