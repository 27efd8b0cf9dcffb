import type { ActivityResult, HealthReport } from "@dakkah/contracts"
import { z } from "zod"

const part = z.record(z.string(), z.object({ error: z.string().nullable().optional() }))
const page = z.object({ status: z.string(), sources: part, systems: part })

/**
 * What the relay says of itself: whether its databases and Temporal answer it.
 * @param url the relay's origin
 * @param timeout milliseconds
 * @throws Error where nothing answers, or something else than a relay
 */
export async function relayHealth(url: string, timeout: number): Promise<ActivityResult<Partial<HealthReport>>> {
  const response = await fetch(new URL("/health", url), { signal: AbortSignal.timeout(timeout), redirect: "error" })
  const { status, sources, systems } = page.parse(await response.json())
  const wrong = Object.entries({ ...sources, ...systems }).flatMap(([name, { error }]) =>
    error ? [`${name}: ${error}`] : [],
  )
  const detail = wrong.join("; ")
  return { success: true, data: { healthy: status === "ok", ...(detail !== "" && { detail }) } }
}
