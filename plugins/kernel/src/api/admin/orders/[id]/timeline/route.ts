import { randomUUID } from "node:crypto"

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { principalOf } from "../../../../../principal/principal"
import { writeManualEntryWorkflow } from "../../../../../workflows/timeline/workflows/write-manual-entry"
import { requireOrder } from "../../../../lib/find-order"
import { originOf } from "../../../../lib/origin"
import { readTimeline } from "../../../../lib/read-timeline"
import type { ManualEntryBody } from "./validators"

export async function GET(request: MedusaRequest<unknown>, response: MedusaResponse): Promise<void> {
  const order_id = String(request.params["id"])
  await requireOrder(request.scope, order_id)
  response.json(await readTimeline(request.scope, order_id))
}

/** An operator's own entry. The same `Idempotency-Key` writes it once. */
export async function POST(request: MedusaRequest<ManualEntryBody>, response: MedusaResponse): Promise<void> {
  const order_id = String(request.params["id"])
  await requireOrder(request.scope, order_id)
  await writeManualEntryWorkflow(request.scope).run({
    input: {
      ...request.validatedBody,
      order_id,
      key: request.get("idempotency-key") ?? randomUUID(),
      actor_id: principalOf(request).actor_id,
      at: new Date().toISOString(),
      origin: originOf(request),
    },
  })
  response.status(201).json(await readTimeline(request.scope, order_id))
}
