import type { Port } from "./queues"

/**
 * The adapters that this version has, by port: what a tenant's settings may name. The first is used where they say nothing. A connector
 * adds its own; what is not here is refused when somebody chooses it, not when an order needs it.
 */
export const ADAPTERS: Readonly<Record<Port, readonly [string, ...string[]]>> = {
  commerce: ["medusa"],
  back_office: ["medusa"],
  logistics: ["medusa"],
  identity: ["none"],
  payments: ["medusa"],
  content: ["payload"],
}
