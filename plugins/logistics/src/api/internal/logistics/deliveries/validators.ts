import { z } from "@medusajs/framework/zod"
import { id, text } from "../../../list-params"

export const EnsureDeliveriesBody = z.object({ order_id: id, vendor_order_ids: z.array(id).max(500).default([]) })
export type EnsureDeliveriesBody = z.infer<typeof EnsureDeliveriesBody>

export const CancelDeliveriesBody = z.object({
  order_id: id,
  reason: text(500).optional(),
  vendor_order_ids: z.array(id).max(500).optional(),
})
export type CancelDeliveriesBody = z.infer<typeof CancelDeliveriesBody>
