import { randomUUID } from "node:crypto"
import { errorTypeOfStatus, ERRORS, type ActivityResult } from "@dakkah/contracts"
import type { Payload } from "payload"
import { ServiceError } from "./errors"

const NO_STORE = { "cache-control": "no-store" }

/**
 * Runs a service route. Results and refusals are 200; a `ServiceError` is its own status; anything else is a 503 with a reference, so
 * that the caller tries again with the same key, and nothing of the inside is told.
 */
export async function answer(payload: Payload, run: () => Promise<ActivityResult>): Promise<Response> {
  try {
    return Response.json(await run(), { headers: NO_STORE })
  } catch (error) {
    if (error instanceof ServiceError) return failure(error)
    const reference = randomUUID()
    payload.logger.error({ err: error, reference }, "service route failed")
    return failure(
      new ServiceError(503, "unavailable", `Payload could not do this now; its log says why under ${reference}`),
    )
  }
}

function failure({ status, code, message, details }: ServiceError): Response {
  const type = errorTypeOfStatus(status)
  const error = { code, message, retryable: ERRORS[type].retryable, details: { ...details, type } }
  return Response.json({ success: false, error } satisfies ActivityResult, { status, headers: NO_STORE })
}
