import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { DEFAULT_TENANT, runAsTenant, tenancy } from "./context"

/**
 * Runs `work` once inside every active tenant, one after the other: how a job, which belongs to nobody's shop, reaches them all.
 * A tenant whose work fails does not keep the others from theirs; what failed is thrown at the end, together.
 * @throws AggregateError with one error per tenant that failed
 */
export async function eachTenant(container: MedusaContainer, work: (tenant: string) => Promise<void>): Promise<void> {
  const failures: Error[] = []
  for (const tenant of await activeTenants(container)) {
    try {
      await runAsTenant(tenant, () => work(tenant))
    } catch (error) {
      failures.push(new Error(`tenant ${tenant}: ${(error as Error).message}`, { cause: error }))
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, failures.map(({ message }) => message).join("; "))
}

async function activeTenants(container: MedusaContainer): Promise<string[]> {
  if (!tenancy.enabled) return [DEFAULT_TENANT]
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await connection.raw<{ rows: { id: string }[] }>("select id from cityos_tenants()")
  return rows.map(({ id }) => id)
}
