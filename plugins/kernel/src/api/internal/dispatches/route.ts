import type { Dispatch, EventEnvelope } from "@dakkah/contracts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { dispatchBuilder } from "../../../application"

const Body = z.object({
  event: z.looseObject({
    id: z.string().min(1).max(64),
    tenant_id: z.string().min(1).max(128),
    event_type: z.string().min(1).max(128),
    aggregate_type: z.string().min(1).max(128),
    aggregate_id: z.string().min(1).max(256),
    payload: z.record(z.string(), z.unknown()),
  }),
})

/** The relay asks what an event leads to; the answer is built from the current state, inside the event's tenant. */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const body = Body.safeParse(request.body)
  if (!body.success) {
    response.status(422).json({ type: "invalid_data", code: "invalid_event", message: z.prettifyError(body.error) })
    return
  }
  const event = body.data.event as unknown as EventEnvelope
  const build = dispatchBuilder(event.event_type)
  const answer: Dispatch = build
    ? await build(request.scope, event)
    : { kind: "none", reason: `nothing follows ${event.event_type} in this application` }
  response.status(200).json(answer)
}
