import { runAsTenant, tenancy, UNRESOLVED_TENANT, type Actor } from "./context"

/** Who some work belongs to, written beside it while it waits in a queue or goes on in another process. */
export interface CarriedScope {
  tenant_id?: string
  actor?: Actor
}

/** What the running code writes beside work that goes on elsewhere. Empty outside every tenant, also while the application starts. */
export function carriedScope(): CarriedScope {
  const scope = tenancy.storage.getStore()
  if (!scope?.tenant) return {}
  return scope.actor ? { tenant_id: scope.tenant, actor: scope.actor } : { tenant_id: scope.tenant }
}

/** Goes on in the tenant that `carriedScope` wrote down. Work that carries none sees nothing and can write nothing. */
export function runCarried<T>(carried: CarriedScope | undefined, work: () => T | Promise<T>): Promise<T> {
  return runAsTenant(carried?.tenant_id ?? UNRESOLVED_TENANT, work, carried?.actor)
}
