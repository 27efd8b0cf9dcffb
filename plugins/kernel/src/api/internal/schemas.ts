import { SEVERITIES, TIMELINE_MODULES } from "@dakkah/contracts"
import { z } from "@medusajs/framework/zod"

import { SAGA_STATUSES } from "../../modules/kernel/models/saga"

const id = z.string().min(1).max(200)
const PAYLOAD_LIMIT = 16_384

/** Facts and identifiers, at most 16 KiB of JSON. */
const payload = z
  .record(z.string(), z.unknown())
  .refine(
    (value) => JSON.stringify(value).length <= PAYLOAD_LIMIT,
    `must be at most ${PAYLOAD_LIMIT} characters of JSON`,
  )

export const timelineEntry = z.object({
  order_id: id,
  vendor_order_id: id.optional(),
  module: z.enum(TIMELINE_MODULES),
  status_code: z.string().regex(/^[a-z]+:[a-z0-9_]{1,60}$/, "must read module:status"),
  category: z.enum(["fulfillment", "payment", "support", "order"]).optional(),
  severity: z.enum(SEVERITIES).optional(),
  payload: payload.optional(),
  recorded_at: z.iso.datetime({ offset: true }),
  written_by: id,
  source_key: z.string().min(1).max(400),
  closes: z.array(z.string().min(1).max(400)).max(50).optional(),
})

export const appendTimelineBody = z.object({ entries: z.array(timelineEntry).min(1).max(100) })

export const orderBlocksBody = z.object({ order_id: id })

export const auditRecord = z.object({
  action: z.string().min(1).max(100),
  resource_type: z.string().min(1).max(100),
  resource_id: id,
  changes: payload.optional(),
})

/** What a process may say. Each has a taker in `dispatches.ts`. */
export const SERVICE_EVENTS = ["credential.renewal_requested"] as const

export const serviceEvent = z.object({
  event_type: z.enum(SERVICE_EVENTS),
  aggregate_type: z.string().regex(/^[a-z_]{1,60}$/),
  aggregate_id: id,
  payload: payload.default({}),
})

export const sagaReport = z.object({
  workflow_id: z.string().min(1).max(400),
  run_id: id,
  workflow: z.string().min(1).max(100),
  status: z.enum(SAGA_STATUSES),
  subject_type: z.string().min(1).max(60),
  subject_id: id,
  step: z.string().max(200).optional(),
  reason: z.string().max(4_000).optional(),
})
