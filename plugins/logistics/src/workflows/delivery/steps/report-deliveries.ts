import type { TimelineEntryInput } from "@dakkah/contracts"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LOGISTICS_MODULE } from "../../../modules/logistics"
import type LogisticsModuleService from "../../../modules/logistics/service"
import { timelineEntry } from "../../../rules/timeline-entry"

interface Timeline {
  appendTimeline(entries: TimelineEntryInput[]): Promise<unknown>
}

/**
 * Tells the orders' timelines everything that happened to some deliveries. All of it every time: an entry that is there already
 * changes nothing, and one that was missed (the process died in between) is made good by the next change. For the same reason
 * nothing is undone.
 */
export const reportDeliveriesStep = createStep("report-deliveries", async (delivery_ids: string[], { container }) => {
  const kernel = container.resolve<Timeline | undefined>("kernel", { allowUnregistered: true })
  if (!kernel || delivery_ids.length === 0) return new StepResponse({ reported: 0 })
  const service = container.resolve<LogisticsModuleService>(LOGISTICS_MODULE)
  const [deliveries, events] = await Promise.all([
    service.listDeliveries({ id: delivery_ids }, { take: null }),
    service.eventsOf(delivery_ids),
  ])
  const byId = new Map(deliveries.map((delivery) => [delivery.id, delivery]))
  const entries = events.flatMap((event) => {
    const delivery = byId.get(event.delivery_id)
    return delivery ? [timelineEntry(delivery, { ...event, at: new Date(event.at) })] : []
  })
  if (entries.length > 0) await kernel.appendTimeline(entries)
  return new StepResponse({ reported: entries.length })
})
