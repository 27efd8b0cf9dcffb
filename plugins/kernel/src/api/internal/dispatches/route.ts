import type { Dispatch, EventEnvelope } from "@dakkah/contracts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { dispatchOf } from "../../../application"
import { buildDispatches } from "../../../dispatches/build-dispatches"
import { principalOf } from "../../../principal/principal"

/** What the relay may ask about in one call. */
const MOST = 100

const Event = z.looseObject({
  id: z.string().min(1).max(64),
  tenant_id: z.string().min(1).max(128),
  event_type: z.string().min(1).max(128),
  aggregate_type: z.string().min(1).max(128),
  aggregate_id: z.string().min(1).max(256),
  payload: z.record(z.string(), z.unknown()),
})
const Body = z.object({ event: Event }).or(z.object({ events: z.array(Event).min(1).max(MOST) }))

/**
 * The relay asks what an event leads to, or several of one tenant; the answer is built from the current state, inside the tenant.
 * Several are answered by `{ dispatches }` in their order, with null for one that has to be asked about alone.
 */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const body = Body.safeParse(request.body)
  if (!body.success) {
    response.status(422).json({ type: "invalid_data", code: "invalid_event", message: z.prettifyError(body.error) })
    return
  }
  if ("events" in body.data) {
    const events = body.data.events as unknown as EventEnvelope[]
    const dispatches = await buildDispatches(request.scope, events, principalOf(request))
    response.status(200).json({ dispatches })
    return
  }
  const event = body.data.event as unknown as EventEnvelope
  const answer: Dispatch = (await dispatchOf(event.event_type)?.build(request.scope, event)) ?? {
    kind: "none",
    reason: `nothing follows ${event.event_type} in this application`,
  }
  response.status(200).json(answer)
}
