import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { serviceContext, succeed } from "../../../internal/results"
import { emitServiceEventWorkflow } from "../../../workflows/events/workflows/emit-service-event"
import { answer } from "../answer"
import { serviceEvent } from "../schemas"

/** A process of ours says what no row shows, once per effect key. Only the event types of `SERVICE_EVENTS`. */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  await answer(request, response, serviceEvent, async (event) => {
    const source_key = serviceContext(request).idempotency_key || null
    const { result } = await emitServiceEventWorkflow(request.scope).run({ input: { ...event, source_key } })
    return succeed({ event_type: event.event_type }, { applied: result.applied })
  })
}
