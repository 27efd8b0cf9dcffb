import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { draftDeliveriesStep } from "../steps/draft-deliveries"
import { ensureDeliveriesStep } from "../steps/ensure-deliveries"
import { reportDeliveriesStep } from "../steps/report-deliveries"

export interface EnsureDeliveriesInput {
  order_id: string
  /** Empty for every part of the order that ships. */
  vendor_order_ids: string[]
  /** Effect key: the same one gives the same deliveries. */
  idempotency_key: string
  actor: string
}

/**
 * Ensures one delivery per vendor order that ships; without a marketplace one for the order. Answers an outcome: refused are an
 * order or vendor order that is cancelled or unknown, an order without an address, an address outside every service area.
 */
export const ensureDeliveriesWorkflow = createWorkflow("ensure-deliveries", (input: EnsureDeliveriesInput) => {
  const request = transform({ input }, ({ input: { order_id, vendor_order_ids, idempotency_key } }) => ({
    order_id,
    vendor_order_ids,
    source_key: idempotency_key,
  }))
  const drafts = draftDeliveriesStep(request)
  const outcome = ensureDeliveriesStep({ drafts, actor: input.actor })
  const ids = transform({ outcome }, ({ outcome: result }) =>
    result.done ? result.value.map((delivery) => delivery.delivery_id) : [],
  )
  reportDeliveriesStep(ids)
  return new WorkflowResponse(outcome)
})
