import type { ActivityResult } from "@dakkah/contracts"
import { refuse, succeed } from "@dakkah/kernel"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"

import { CANCELLABLE_STATUSES } from "../../../modules/marketplace/statuses"
import { vendorOrdersOf } from "../../../orders/vendor-orders-of"
import type { CancelPlacedOrderInput } from "../workflows/cancel-placed-order"

/**
 * Ensures that core's order is cancelled, by core's own workflow: it gives back the stock and gives up what was only authorised.
 * No undo: the mark that it sets is for good.
 */
export const cancelCoreOrderStep = createStep(
  "cancel-core-order",
  async (input: CancelPlacedOrderInput, { container }) => {
    return new StepResponse(await cancel(container, input))
  },
)

async function cancel(
  container: MedusaContainer,
  { order_id, canceled_by }: CancelPlacedOrderInput,
): Promise<ActivityResult> {
  const status = await statusOf(container, order_id)
  if (status === null) return refuse("order_not_found", `order ${order_id} is not there`)
  if (status === "canceled") return succeed({}, { applied: false })
  const gone = (await vendorOrdersOf(container, order_id)).filter(
    (part) => part.status !== "cancelled" && !CANCELLABLE_STATUSES.includes(part.status),
  )
  if (gone.length > 0) return inFulfilment(order_id, gone.map(({ display_id }) => display_id).join(", "))
  try {
    await cancelOrderWorkflow(container).run({ input: { order_id, canceled_by, no_notification: true } })
  } catch (error) {
    // Another call was faster, or core knows of something that was handed over.
    if ((await statusOf(container, order_id)) === "canceled") return succeed({}, { applied: false })
    const { type, message } = error as MedusaError
    if (type === MedusaError.Types.NOT_ALLOWED) return inFulfilment(order_id, message)
    throw error
  }
  return succeed({})
}

const inFulfilment = (order_id: string, what: string): ActivityResult<never> =>
  refuse("order_in_fulfilment", `order ${order_id} cannot be cancelled any more (${what}). Have the goods returned`)

async function statusOf(container: MedusaContainer, order_id: string): Promise<string | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ["id", "status"], filters: { id: order_id } })
  return (data[0] as { status: string } | undefined)?.status ?? null
}
