import { randomUUID } from "node:crypto"

import { originOf, principalOf } from "@dakkah/kernel"
import type { MedusaRequest } from "@medusajs/framework/http"

import type { CancellationActor } from "../../modules/marketplace/statuses"
import type { CancellationAnswer } from "../../modules/marketplace/types"
import { requestCancellationWorkflow } from "../../workflows/cancellation/workflows/request-cancellation"
import type { RequestCancellationBody } from "./cancellation-body"

/** Asks for a cancellation in the name of whoever the request is from. The same `Idempotency-Key` of the same person is one request. */
export async function requestCancellation(
  request: MedusaRequest,
  order_id: string,
  actor_type: CancellationActor,
  { reason, reason_code, ...wish }: RequestCancellationBody,
): Promise<CancellationAnswer> {
  const { actor_id } = principalOf(request)
  const key = request.get("idempotency-key") ?? randomUUID()
  const { result } = await requestCancellationWorkflow(request.scope).run({
    input: {
      ...{ order_id, actor_type, actor_id, reason, reason_code },
      wish,
      source_key: `${actor_type}:${actor_id}/${order_id}/${key}`,
      origin: originOf(request),
    },
  })
  return result
}
