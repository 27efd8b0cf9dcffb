import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaContextType } from "@medusajs/framework/utils"

interface Manager {
  getTransactionContext(): Knex
}

interface SharedContext {
  __type?: string
  manager?: unknown
  transactionManager?: Manager
}

/** What all services of core's modules have. */
interface Service {
  baseRepository_: {
    transaction<T>(work: (manager: Manager) => Promise<T>, options: { manager?: unknown }): Promise<T>
  }
}

type Method = (this: Service, ...given: unknown[]) => Promise<unknown>
type Lock = (transaction: Knex, given: readonly unknown[]) => Promise<void>

const LOCKED = Symbol.for("dakkah.cityos.lock-before")

/**
 * Makes a method of a core module take row locks before it reads, on the transaction that it then runs on. For methods that read a
 * number, compute in JavaScript and write the result.
 * @param service class of the module's service
 * @param contextIndex which of its parameters is the shared context
 * @throws Error where a version of Medusa has no such method
 */
export function lockBefore(service: unknown, name: string, contextIndex: number, lock: Lock): void {
  const { prototype } = service as { prototype: Record<string, (Method & { [LOCKED]?: true }) | undefined> }
  const method = prototype[name]
  if (typeof method !== "function")
    throw new Error(`this version of Medusa has no method "${name}": look at what takes its place, and at lockBefore`)
  if (method[LOCKED]) return
  const locked: Method = function (...given) {
    const shared = (given[contextIndex] ?? {}) as SharedContext
    const within = async (manager: Manager) => {
      await lock(manager.getTransactionContext(), given)
      const own = [...given]
      own[contextIndex] = { ...shared, __type: MedusaContextType, transactionManager: manager }
      return method.apply(this, own)
    }
    const { manager, transactionManager } = shared
    return transactionManager ? within(transactionManager) : this.baseRepository_.transaction(within, { manager })
  }
  prototype[name] = Object.assign(locked, { [LOCKED]: true as const })
}
