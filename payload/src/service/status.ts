import type { ActivityResult } from "@dakkah/contracts"
import { sql } from "@payloadcms/db-postgres"
import type { Payload } from "payload"
import { z } from "zod"
import { answer } from "./answer"
import { authenticate } from "./authenticate"
import { ServiceError } from "./errors"
import { idempotencyKey, readBody } from "./read-body"

const body = z.strictObject({
  checked_at: z.iso.datetime({ offset: true }),
  valid_until: z.iso.datetime({ offset: true }).optional(),
  systems: z
    .array(
      z.object({
        system: z.string().min(1).max(64),
        healthy: z.boolean(),
        version: z.string().max(200).optional(),
        latency_ms: z.number().min(0).max(86_400_000),
        // Cut, not refused: a long error text must not hide that a system is down.
        detail: z
          .string()
          .transform((detail) => detail.slice(0, 2_000))
          .optional(),
        critical: z.boolean().default(false),
        since: z.iso.datetime({ offset: true }).optional(),
      }),
    )
    .min(1)
    .max(100),
})

export type StatusInput = z.infer<typeof body>

export interface PublicSystem {
  system: string
  state: "up" | "down" | "unknown"
  critical: boolean
  latency_ms: number
  /** UTC instants, ISO 8601. */
  checked_at: string
  since: string
}

export interface PublicStatus {
  state: "up" | "degraded" | "down" | "unknown"
  checked_at: string | null
  systems: PublicSystem[]
}

const MINUTE = 60_000
/** How long a finding holds that does not say it: three missed rounds of WF-054. What is older says nothing about now. */
export const STALE_AFTER = 15 * MINUTE

/** `POST /api/service/status`: the results of WF-054. An older round never replaces a newer one. */
export function postStatus(request: Request, payload: Payload): Promise<Response> {
  return answer(payload, async () => {
    const { tenant_id } = await authenticate(request, ["worker"])
    if (tenant_id !== "*") {
      throw new ServiceError(403, "tenant_forbidden", "token: health belongs to no tenant; sign it for tenant *")
    }
    idempotencyKey(request)
    return recordStatus(payload, await readBody(request, body))
  })
}

/**
 * Stores the latest result of each system. The check remembers more than this page, which hears nothing while Payload is down: its
 * `since` counts; without one it moves when the state does.
 */
export async function recordStatus(
  payload: Payload,
  { checked_at, valid_until, systems }: StatusInput,
): Promise<ActivityResult> {
  let applied = false
  // In the order of their names: two rounds at once lock the rows in the same order.
  for (const one of [...systems].sort((a, b) => (a.system < b.system ? -1 : 1))) {
    const { rows } = await payload.db.drizzle.execute(sql`
      insert into system_status as known (system, healthy, critical, version, latency_ms, detail, checked_at, valid_until, since)
      values (${one.system}, ${one.healthy}, ${one.critical}, ${one.version ?? null}, ${one.latency_ms}, ${one.detail ?? null},
        ${checked_at}, ${valid_until ?? null}, ${one.since ?? checked_at})
      on conflict (system) do update set healthy = excluded.healthy, critical = excluded.critical, version = excluded.version,
        latency_ms = excluded.latency_ms, detail = excluded.detail, checked_at = excluded.checked_at,
        valid_until = excluded.valid_until, updated_at = now(),
        since = case when ${one.since !== undefined}::boolean then excluded.since when known.healthy = excluded.healthy then known.since else excluded.since end
      where known.checked_at < excluded.checked_at
      returning system`)
    applied ||= rows.length > 0
  }
  return { success: true, applied }
}

/** What anybody may know: names, states and times. No hosts, no error texts. */
export async function publicStatus(payload: Payload, now = Date.now()): Promise<PublicStatus> {
  const { docs } = await payload.find({
    collection: "system-status",
    sort: "system",
    depth: 0,
    limit: 100,
    pagination: false,
  })
  const systems = docs.map(
    ({ system, healthy, critical, latency_ms, checked_at, valid_until, since }): PublicSystem => {
      const stale = now > (valid_until ? Date.parse(valid_until) : Date.parse(checked_at) + STALE_AFTER)
      const state = stale ? "unknown" : healthy ? "up" : "down"
      return { system, state, critical: critical ?? false, latency_ms, checked_at, since }
    },
  )
  const latest = systems.map(({ checked_at }) => checked_at).sort()
  return { state: overall(systems), checked_at: latest.at(-1) ?? null, systems }
}

/** The worst news counts: an essential system down, then any down, then anything unmeasured. */
export function overall(systems: readonly Pick<PublicSystem, "state" | "critical">[]): PublicStatus["state"] {
  if (systems.some(({ state, critical }) => state === "down" && critical)) return "down"
  if (systems.some(({ state }) => state === "down")) return "degraded"
  if (systems.length === 0 || systems.some(({ state }) => state === "unknown")) return "unknown"
  return "up"
}

/** `GET /api/service/status`: public. */
export function getStatus(payload: Payload): Promise<Response> {
  return answer(payload, async () => ({ success: true, data: await publicStatus(payload) }))
}
