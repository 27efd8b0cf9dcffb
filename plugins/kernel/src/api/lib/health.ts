import type { HealthReport } from "@dakkah/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** How long a part may take to answer before it counts as unreachable. */
const PATIENCE_MILLISECONDS = 3_000

/** The process and its database. */
export async function ownHealth(container: MedusaContainer): Promise<HealthReport> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return probe("medusa", async () => {
    await connection.raw("select 1")
  })
}

/** Another process of ours, by the address of its health page. */
export async function reachable(system: string, url: string): Promise<HealthReport> {
  return probe(system, async () => {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) })
    await response.body?.cancel()
    if (!response.ok) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `answers ${response.status}`)
  })
}

async function probe(system: string, work: () => Promise<void>): Promise<HealthReport> {
  const started = performance.now()
  const latency = () => Math.round(performance.now() - started)
  try {
    await work()
    return { system, healthy: true, latency_ms: latency() }
  } catch (error) {
    return { system, healthy: false, latency_ms: latency(), detail: (error as Error).message }
  }
}
