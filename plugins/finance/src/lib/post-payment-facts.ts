import type { Dispatch, EventEnvelope } from "@dakkah/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createPaymentEntriesWorkflow } from "../workflows"

/**
 * Brings the ledger and the order's transactions up to what a payment did. No workflow follows: the event is delivered when the
 * entries stand, and posting again changes nothing, so a saga that posts the same money does not meet it.
 */
export async function postPaymentFacts(container: MedusaContainer, event: EventEnvelope): Promise<Dispatch> {
  const order_id = await orderOfPayment(container, event.aggregate_id)
  if (!order_id) return { kind: "none", reason: `payment ${event.aggregate_id} belongs to no order` }
  // The order's transaction is core's own next step after this event became visible: ensuring it here would write it twice.
  await createPaymentEntriesWorkflow(container).run({ input: { tenant_id: event.tenant_id, order_id } })
  return { kind: "none", reason: `the ledger holds what payment ${event.aggregate_id} did` }
}

/** The order a payment belongs to, or null. */
export async function orderOfPayment(container: MedusaContainer, payment_id: string): Promise<string | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "payment",
    fields: ["id", "payment_collection.order.id"],
    filters: { id: payment_id },
  })
  const payment = data[0] as unknown as { payment_collection?: { order?: { id: string } } } | undefined
  return payment?.payment_collection?.order?.id ?? null
}
