import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { KERNEL } from "../../modules/kernel"
import type { StoredTimelineEntry } from "../../modules/kernel/lib/rows"
import type KernelModuleService from "../../modules/kernel/service"
import { projectOrderState } from "../../rules/order-state"

const SAGA_FIELDS = [
  "id",
  "workflow_id",
  "workflow",
  "status",
  "step",
  "reason",
  "started_at",
  "updated_at",
  "resolution",
  "resolution_reason",
  "resolved_by",
  "resolved_at",
]

/** By the time of the fact; facts of one moment as they were written. */
const byTime = (a: StoredTimelineEntry, b: StoredTimelineEntry): number =>
  Date.parse(a.recorded_at) - Date.parse(b.recorded_at) || a.seq - b.seq

/** What a merchant sees of an order: its entries by the time of the fact, the state they add up to, and its sagas. */
export async function readTimeline(container: MedusaContainer, order_id: string) {
  const kernel = container.resolve<KernelModuleService>(KERNEL)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [entries, sagas] = await Promise.all([
    kernel.orderTimeline(order_id),
    query.graph({
      entity: "saga",
      fields: SAGA_FIELDS,
      filters: { subject_type: "order", subject_id: order_id },
      pagination: { take: 50, order: { started_at: "ASC" } },
    }),
  ])
  return { entries: entries.sort(byTime), state: projectOrderState(entries), sagas: sagas.data }
}
