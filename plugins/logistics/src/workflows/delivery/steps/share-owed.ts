import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LOGISTICS_MODULE } from "../../../modules/logistics"
import type LogisticsModuleService from "../../../modules/logistics/service"
import { orderFacts } from "../order-facts"

/**
 * Ensures that the couriers of an order collect what is still owed. Read from the order as it is, so asking again changes nothing; no undo, because
 * what was cancelled stays so.
 */
export const shareOwedStep = createStep("share-owed", async ({ order_id }: { order_id: string }, { container }) => {
  const facts = await orderFacts(container, order_id)
  if (!facts) return new StepResponse({ changed: 0 })
  const totals = Object.fromEntries(facts.parcels.map(({ vendor_order_id, total }) => [vendor_order_id, total]))
  const service = container.resolve<LogisticsModuleService>(LOGISTICS_MODULE)
  return new StepResponse({ changed: await service.shareOwed(order_id, facts.owed_at_door, totals) })
})
