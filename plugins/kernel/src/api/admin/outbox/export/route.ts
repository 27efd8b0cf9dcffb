import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { KERNEL } from "../../../../modules/kernel"
import type KernelModuleService from "../../../../modules/kernel/service"
import type { OutboxEvent } from "../../../../modules/kernel/types"
import { sendCsv } from "../../../lib/send-csv"
import type { ListOutboxParams } from "../validators"

/** Without the payload: what an event carries is for the relay, and may tell of people. */
const COLUMNS = [
  "id",
  "event_type",
  "aggregate_type",
  "aggregate_id",
  "status",
  "retry_count",
  "error_message",
  "correlation_id",
  "causation_id",
  "actor_id",
  "occurred_at",
  "created_at",
  "next_retry_at",
  "processed_at",
] as const satisfies readonly (keyof OutboxEvent)[]

/** The filtered events as CSV, in the list's order. */
export async function GET(request: MedusaRequest<unknown, ListOutboxParams>, response: MedusaResponse): Promise<void> {
  const { order, q, status, event_type, aggregate_type, aggregate_id } = request.validatedQuery as ListOutboxParams
  const kernel = request.scope.resolve<KernelModuleService>(KERNEL)
  await sendCsv<OutboxEvent>(response, "outbox", COLUMNS, async (limit, offset) => {
    const filters = { q, status, event_type, aggregate_type, aggregate_id }
    return (await kernel.listOutbox(filters, { limit, offset, order })).events
  })
}
