import type { Dispatch, EventEnvelope } from "@dakkah/contracts"
import { dispatch, dispatchAll } from "@dakkah/kernel"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { cancellationPayload, findCancellation } from "./orders/cancellation-payload"
import { PLACEMENT_FIELDS, placementPayload, type PlacementSource } from "./orders/placement-payload"
import { vendorOrdersOfAll } from "./orders/vendor-orders-of"

/** A placed order starts WF-001, unless its placement was taken back before anybody looked. */
async function startPlacements(container: MedusaContainer, events: readonly EventEnvelope[]): Promise<Dispatch[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: placements } = await query.graph({
    entity: "order_placement",
    fields: ["order_id", "state"],
    filters: { order_id: events.map(({ aggregate_id }) => aggregate_id) },
    pagination: { take: events.length },
  })
  const placed = placements.filter(({ state }) => state === "placed").map(({ order_id }) => order_id)
  if (placed.length === 0) return events.map(noLonger("placed"))
  const [{ data }, vendorOrders] = await Promise.all([
    query.graph({
      entity: "order",
      fields: PLACEMENT_FIELDS,
      filters: { id: placed },
      pagination: { take: placed.length },
    }),
    vendorOrdersOfAll(container, placed),
  ])
  const orders = new Map((data as unknown as PlacementSource[]).map((order) => [order.id, order]))
  return events.map((event): Dispatch => {
    const order = orders.get(event.aggregate_id)
    if (!order) return noLonger(placed.includes(event.aggregate_id) ? "there" : "placed")(event)
    const input = placementPayload(order, vendorOrders.get(order.id) ?? [], event)
    return {
      kind: "start",
      workflow: "OrderPlacementWorkflow",
      workflow_id: input.workflow_id,
      task_queue: "medusa-commerce",
      input: { ...input },
    }
  })
}

const noLonger =
  (what: string) =>
  ({ aggregate_id }: EventEnvelope): Dispatch => ({
    kind: "none",
    reason: `order ${aggregate_id} is no longer ${what}`,
  })

/** A request to cancel starts WF-003, which ends its id: an order may be cancelled piece by piece. */
async function startCancellation(container: MedusaContainer, event: EventEnvelope): Promise<Dispatch> {
  const { cancellation_id } = event.payload as { cancellation_id?: string }
  if (!cancellation_id) return { kind: "none", reason: "the event names no cancellation" }
  const cancellation = await findCancellation(container, cancellation_id)
  if (cancellation.status === "completed") return { kind: "none", reason: `${cancellation_id} was carried out before` }
  const input = await cancellationPayload(container, cancellation, event)
  return {
    kind: "start",
    workflow: "OrderCancellationWorkflow",
    workflow_id: input.workflow_id,
    task_queue: "medusa-commerce",
    input: { ...input },
  }
}

export default [dispatchAll("order.placed", startPlacements), dispatch("order.cancel_requested", startCancellation)]
