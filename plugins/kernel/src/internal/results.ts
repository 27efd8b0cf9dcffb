import type { ActivityContext, ActivityError, ActivityResult, ErrorType } from "@dakkah/contracts"
import { isErrorType, ERRORS } from "@dakkah/contracts"
import type { MedusaResponse } from "@medusajs/framework/http"
import { principalOf } from "../principal/principal"

export function succeed<T>(data: T, options: { applied?: boolean } = {}): ActivityResult<T> {
  return { success: true, data, applied: options.applied ?? true }
}

/** A refusal that the business expects. `type` is one of the specification's error types (8.5) and decides what follows. */
export function refuse(
  code: string,
  message: string,
  options: { type?: ErrorType; details?: Record<string, unknown> } = {},
): ActivityResult<never> {
  const type = options.type ?? "InvalidArgumentError"
  const error: ActivityError = {
    code,
    message,
    retryable: isErrorType(type) && ERRORS[type].retryable,
    details: { type, ...options.details },
  }
  return { success: false, error }
}

export function sendResult(response: MedusaResponse, result: ActivityResult): void {
  response.status(200).json(result)
}

interface HeaderCarrier {
  get(name: string): string | undefined
}

/** The context of a call to `/internal`: tenant from the token, the rest from the headers the worker sends. */
export function serviceContext(request: object): ActivityContext {
  const { tenant_id, actor_id } = principalOf(request)
  const headers = request as HeaderCarrier
  const read = (name: string): string => headers.get(name) ?? ""
  return {
    tenant_id,
    actor_id,
    correlation_id: read("x-correlation-id"),
    causation_id: read("x-causation-id"),
    idempotency_key: read("idempotency-key"),
  }
}
