import { AsyncLocalStorage } from "node:async_hooks"
import { MedusaError } from "@medusajs/framework/utils"

/** Who acts, in what role, and what it follows from. Reaches the triggers as settings local to the write transaction. */
export interface Actor {
  actor_id: string
  actor_role: string
  correlation_id?: string
  causation_id?: string
  node_id?: string
}

interface Scope {
  tenant: string
  actor?: Actor
}

/** The tenant of a shop without tenancy. */
export const DEFAULT_TENANT = "default"
/** Start-up writes (currencies, providers) belong to nobody's shop. */
export const PLATFORM_TENANT = "_platform"
/** No tenant was found for a request: it sees nothing at all. */
export const DENIED_TENANT = "_denied"
/** Nothing has been resolved yet: sees publishable and secret keys only, which is how a tenant is found. */
export const UNRESOLVED_TENANT = ""

interface TenancyState {
  enabled: boolean
  /** Start-up: until the port opens, code outside every tenant writes what belongs to nobody's shop. */
  booting: boolean
  /** Counts the changes of the role that connections are made as. */
  epoch: number
  storage: AsyncLocalStorage<Scope>
}

// One state per process: a plugin's files may be loaded twice (a test runner's module registry, a link).
const KEY = Symbol.for("dakkah.cityos.tenancy")
const holder = globalThis as unknown as Record<symbol, TenancyState | undefined>
export const tenancy: TenancyState = (holder[KEY] ??= {
  enabled: false,
  booting: true,
  epoch: 0,
  storage: new AsyncLocalStorage<Scope>(),
})

/** The tenant that a connection taken now is confined to. Never throws: an unknown tenant sees nothing. */
export function connectionTenant(): string {
  if (!tenancy.enabled) return DEFAULT_TENANT
  const scope = tenancy.storage.getStore()
  if (scope) return scope.tenant || DENIED_TENANT
  return tenancy.booting ? PLATFORM_TENANT : UNRESOLVED_TENANT
}

export function currentActor(): Actor | undefined {
  return tenancy.storage.getStore()?.actor
}

/**
 * The tenant of the running request, job or call; `default` in a shop without tenancy.
 * @throws MedusaError UNEXPECTED_STATE when there is none: a job or a subscriber must enter its tenant by `runAsTenant`
 */
export function currentTenant(): string {
  const tenant = connectionTenant()
  if (tenant === UNRESOLVED_TENANT || tenant === DENIED_TENANT) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "no_tenant: this code runs outside every tenant. Enter one with runAsTenant(tenant, work)",
    )
  }
  return tenant
}

/**
 * Runs `work` inside a tenant. Everything it awaits is confined to that tenant's rows by the database.
 * @param actor who is written into events and audit; `system` where absent
 */
export function runAsTenant<T>(tenant: string, work: () => T | Promise<T>, actor?: Actor): Promise<T> {
  // Awaited inside: query builders are lazy and would otherwise run after the scope has been left.
  return tenancy.storage.run({ tenant, actor }, async () => await work())
}

/** Enters a tenant for a callback-style chain such as an HTTP middleware's `next`. */
export function enterTenant(tenant: string, actor: Actor | undefined, next: () => void): void {
  tenancy.storage.run({ tenant, actor }, next)
}

/** From here on code outside every tenant sees the keys by which a tenant is found, and nothing else. */
export function endBoot(): void {
  tenancy.booting = false
}
