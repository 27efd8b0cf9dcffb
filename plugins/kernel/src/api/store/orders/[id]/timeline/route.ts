import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { KERNEL } from "../../../../../modules/kernel"
import type KernelModuleService from "../../../../../modules/kernel/service"
import { principalOf } from "../../../../../principal/principal"
import { shopperView } from "../../../../../rules/shopper-view"
import { requireOrder } from "../../../../lib/find-order"

/** What the shopper sees of an own order: plain steps, no module's inside. */
export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const order_id = String(request.params["id"])
  await requireOrder(request.scope, order_id, principalOf(request).actor_id)
  const kernel = request.scope.resolve<KernelModuleService>(KERNEL)
  response.json({ timeline: shopperView(await kernel.orderTimeline(order_id)) })
}
