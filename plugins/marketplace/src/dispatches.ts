import type { Dispatch, EventEnvelope } from "@dakkah/contracts"
import { dispatch } from "@dakkah/kernel"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { MARKETPLACE } from "./modules/marketplace"
import type MarketplaceModuleService from "./modules/marketplace/service"
import { PLACEMENT_FIELDS, placementPayload, type PlacementSource } from "./orders/placement-payload"
import { vendorOrdersOf } from "./orders/vendor-orders-of"

/** A placed order starts WF-001, unless its placement was taken back before anybody looked. */
async function startPlacement(container: MedusaContainer, event: EventEnvelope): Promise<Dispatch> {
  const order_id = event.aggregate_id
  const state = await container.resolve<MarketplaceModuleService>(MARKETPLACE).placementState(order_id)
  if (state !== "placed") return { kind: "none", reason: `order ${order_id} is no longer placed` }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: PLACEMENT_FIELDS, filters: { id: order_id } })
  const order = data[0] as unknown as PlacementSource | undefined
  if (!order) return { kind: "none", reason: `order ${order_id} is no longer there` }
  const input = placementPayload(order, await vendorOrdersOf(container, order_id), event)
  return {
    kind: "start",
    workflow: "OrderPlacementWorkflow",
    workflow_id: input.workflow_id,
    task_queue: "medusa-commerce",
    input: { ...input },
  }
}

export default [dispatch("order.placed", startPlacement)]
