import type { ActivityResult, HealthReport } from "@dakkah/contracts"
import { sql } from "@payloadcms/db-postgres"
import type { Payload } from "payload"
import { version } from "../../package.json"

/** `GET /api/service/health`: public. Whether the database answers, in milliseconds. 503 when it does not. */
export async function getHealth(payload: Payload): Promise<Response> {
  const started = performance.now()
  const healthy = await ping(payload)
  const data: HealthReport = {
    system: "payload",
    healthy,
    version,
    latency_ms: Math.round(performance.now() - started),
  }
  const error = { code: "database_unreachable", message: "Payload's database does not answer", retryable: true }
  const result: ActivityResult<HealthReport> = healthy ? { success: true, data } : { success: false, data, error }
  return Response.json(result, { status: healthy ? 200 : 503, headers: { "cache-control": "no-store" } })
}

async function ping(payload: Payload): Promise<boolean> {
  try {
    await payload.db.drizzle.execute(sql`select 1`)
    return true
  } catch (error) {
    payload.logger.error({ err: error }, "health: the database does not answer")
    return false
  }
}
