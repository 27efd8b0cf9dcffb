import { INTERNAL, PORTS, type ActivityContext, type AdapterNames } from "@dakkah/contracts"
import { ApplicationFailure } from "@temporalio/common"
import type { ServiceClient } from "./http/service-client"

/** Long enough to spare a read per step, short enough that a corrected setting is felt at an operator's next try. */
const FRESH_MS = 10_000
/** Tenants kept at most; the one read longest ago goes first. */
const KEPT = 1_000

/**
 * Reads which systems a tenant has chosen, from Medusa's settings.
 * @throws ApplicationFailure where Medusa cannot be asked, or does not know the tenant
 */
export function tenantAdapters(medusa: ServiceClient, now = Date.now): (tenant_id: string) => Promise<AdapterNames> {
  const kept = new Map<string, { at: number; names: AdapterNames }>()
  return async (tenant_id) => {
    const known = kept.get(tenant_id)
    if (known && now() - known.at < FRESH_MS) return known.names
    const names = await read(medusa, tenant_id)
    kept.delete(tenant_id)
    kept.set(tenant_id, { at: now(), names })
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return names
  }
}

async function read(medusa: ServiceClient, tenant_id: string): Promise<AdapterNames> {
  const key = `${tenant_id}/settings/adapters/1`
  const context: ActivityContext = { tenant_id, correlation_id: key, causation_id: key, idempotency_key: key }
  const { success, data, error } = await medusa.post<{ adapters?: Record<string, unknown> }>(
    INTERNAL.tenant,
    {},
    context,
  )
  if (!success) {
    throw ApplicationFailure.nonRetryable(`settings of tenant ${tenant_id}: ${error?.message}`, "InvalidArgumentError")
  }
  const chosen = Object.entries(data?.adapters ?? {}).filter(
    (entry): entry is [string, string] =>
      (PORTS as readonly string[]).includes(entry[0]) && typeof entry[1] === "string",
  )
  return Object.fromEntries(chosen)
}
