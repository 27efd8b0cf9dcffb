import LockingModule from "@medusajs/medusa/locking"

type Execute = (this: unknown, keys: string | string[], ...rest: unknown[]) => Promise<unknown>

const SORTED = Symbol.for("dakkah.cityos.sorted-locks")

/**
 * Core locks all inventory items of a cart in the order of its lines: of two carts with the same goods in opposite order each holds
 * what the other wants, until both give up after 5 seconds. In one order for all nobody waits in a circle.
 */
export function sortLocks(): void {
  const { prototype } = LockingModule.service as unknown as { prototype: { execute: Execute & { [SORTED]?: true } } }
  const { execute } = prototype
  if (execute[SORTED]) return
  const sorted: Execute = function (keys, ...rest) {
    return execute.call(this, Array.isArray(keys) ? [...keys].sort() : keys, ...rest)
  }
  prototype.execute = Object.assign(sorted, { [SORTED]: true as const })
}
