import { z } from "@medusajs/framework/zod"
import { DELIVERY_STATUSES } from "../../../rules/delivery-states"
import { id, instant, listOf, pageParams, text } from "../../list-params"

const filters = {
  status: listOf(z.enum(DELIVERY_STATUSES)).optional(),
  order_id: id.optional(),
  vendor_id: listOf(id).optional(),
  vendor_order_id: id.optional(),
  driver_id: listOf(id).optional(),
  created_from: instant.optional(),
  created_to: instant.optional(),
}

export const ListDeliveriesParams = pageParams([
  "created_at",
  "status",
  "status_since",
  "tracking_number",
  "recipient_name",
  "amount_to_collect",
]).extend(filters)
export type ListDeliveriesParams = z.infer<typeof ListDeliveriesParams>

export const SummaryParams = z.object({
  vendor_id: listOf(id).optional(),
  driver_id: listOf(id).optional(),
  created_from: instant.optional(),
  created_to: instant.optional(),
})
export type SummaryParams = z.infer<typeof SummaryParams>

const note = text(500)
const version = z.number().int().positive().optional()
const at = instant.optional()
const degrees = (limit: number) => z.number().min(-limit).max(limit)

export const AssignBody = z.strictObject({ driver_id: id, note: note.optional(), version })
export type AssignBody = z.infer<typeof AssignBody>

/** A driver is assigned, a delivery proved or cancelled by routes of their own. */
export const StatusBody = z.strictObject({
  status: z.enum(["picked_up", "in_transit", "failed", "returned"]),
  note: note.optional(),
  at,
  location: z.strictObject({ lat: degrees(90), lng: degrees(180) }).optional(),
  version,
})
export type StatusBody = z.infer<typeof StatusBody>

export const CancelBody = z.strictObject({ reason: note, version })
export type CancelBody = z.infer<typeof CancelBody>

/** 2 MB of picture are 2.7 MB of base64. */
const MAX_BASE64 = 2_800_000
const picture = z.strictObject({
  mime_type: z.enum(["image/jpeg", "image/png", "image/webp"]),
  content: z.base64().min(1).max(MAX_BASE64),
})
const proof = { recipient_name: text(200).optional(), note: note.optional(), at, version }
const place = { lat: degrees(90).optional(), lng: degrees(180).optional() }

export const ProofBody = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("code"), code: text(12), ...proof, ...place }),
  z.strictObject({ kind: z.literal("photo"), picture, ...proof, ...place }),
  z.strictObject({ kind: z.literal("signature"), picture, ...proof, ...place }),
])
export type ProofBody = z.infer<typeof ProofBody>
