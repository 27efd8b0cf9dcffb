import { refuse, sendResult, succeed } from "@dakkah/kernel"
import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { Outcome } from "../../rules/outcome"

/** Answers an activity: done and refused are both status 200. */
export function sendOutcome<T>(res: MedusaResponse, outcome: Outcome<T>, data: (value: T) => unknown): void {
  if (outcome.done) return sendResult(res, succeed(data(outcome.value), { applied: outcome.applied }))
  const { code, message, type, details } = outcome.refusal
  sendResult(res, refuse(code, message, { type, details }))
}

/** @throws MedusaError INVALID_DATA without the header that names the effect */
export function requireKey(idempotency_key: string): void {
  if (idempotency_key) return
  throw new MedusaError(MedusaError.Types.INVALID_DATA, "Idempotency-Key: send the effect key as a header")
}
