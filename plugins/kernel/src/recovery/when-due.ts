import type { Dispatch, EventEnvelope } from "@dakkah/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { recoverCartWorkflow } from "../workflows/recovery/workflows/recover-cart"

const settled: Dispatch = { kind: "none", reason: "the order was placed, or taken back" }

/** Nearly every order is placed long before it is looked at: those are read together, and only the others are recovered. */
export async function settledPlacements(
  container: MedusaContainer,
  events: readonly EventEnvelope[],
): Promise<(Dispatch | null)[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_placement",
    fields: ["order_id", "state"],
    filters: { order_id: events.map(({ aggregate_id }) => aggregate_id) },
    pagination: { take: events.length },
  })
  const placed = new Set(data.filter(({ state }) => state !== "undone").map(({ order_id }) => order_id))
  return events.map(({ aggregate_id }) => (placed.has(aggregate_id) ? settled : null))
}

/** @throws Error while the cart is busy: the event is tried again */
export async function recoverPlacement(container: MedusaContainer, event: EventEnvelope): Promise<Dispatch> {
  const { cart_id } = event.payload as { cart_id: string }
  const { result } = await recoverCartWorkflow(container).run({ input: { cart_id, asked_by: "event" } })
  return result.outcome === "none" ? settled : { kind: "none", reason: `${result.outcome}: ${result.done.join(", ")}` }
}
