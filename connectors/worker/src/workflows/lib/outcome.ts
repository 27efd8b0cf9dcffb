import type { ActivityError, ErrorType } from "@dakkah/contracts"
import { ERRORS, isErrorType } from "@dakkah/contracts/errors"
import {
  ActivityFailure,
  ApplicationFailure,
  ChildWorkflowFailure,
  isCancellation,
  TimeoutFailure,
} from "@temporalio/workflow"

/** Why a saga ended before its last step. */
export interface SagaError {
  /** `refused`: a system said no. `outage`: patience ended. `cancelled`: somebody asked. */
  kind: "refused" | "outage" | "cancelled"
  type: ErrorType | "Cancelled"
  /** Machine readable, `sold_out`. */
  code: string
  message: string
  /** The step that did not succeed; null between steps. */
  step: string | null
  details?: Record<string, unknown>
}

/** What a saga returns: a business refusal is a result, not a failed workflow. */
export type SagaResult<O = unknown> =
  { status: "completed"; output: O } | { status: "compensated" | "cancelled"; error: SagaError; given_up: string[] }

/** Ends the body of a saga; never leaves the saga itself. */
export class SagaEnd extends Error {
  constructor(readonly reason: SagaError) {
    super(reason.message)
    this.name = "SagaEnd"
  }
}

/** A refusal's type: adapters say it in `details.type`; one without is the caller's fault by definition. */
export function refusal(step: string, error: ActivityError | undefined): SagaError {
  const said = error?.details?.["type"] ?? error?.code
  return {
    kind: "refused",
    type: typeof said === "string" && isErrorType(said) ? said : "InvalidArgumentError",
    code: error?.code ?? "refused",
    message: error?.message ?? `${step} was refused without a reason`,
    step,
    ...(error?.details === undefined ? {} : { details: error.details }),
  }
}

export const cancelled = (step: string | null, why = "The saga was asked to stop"): SagaError => ({
  kind: "cancelled",
  type: "Cancelled",
  code: "cancelled",
  message: why,
  step,
})

/**
 * What a thrown error means to the saga.
 * @returns null for a defect in the workflow's own code: that must fail the workflow task, loudly, until it is repaired
 */
export function endOf(error: unknown, step: string | null): SagaError | null {
  if (error instanceof SagaEnd) return error.reason
  if (isCancellation(error)) return cancelled(step)
  // What a local activity throws arrives as it is.
  if (error instanceof ApplicationFailure) return ofApplication(error, null, step)
  if (!(error instanceof ActivityFailure) && !(error instanceof ChildWorkflowFailure)) return null
  const name = error instanceof ActivityFailure ? error.activityType : error.workflowType
  const cause = error.cause
  if (cause instanceof ApplicationFailure) return ofApplication(cause, name, step)
  const type: ErrorType = cause instanceof TimeoutFailure ? "TimeoutError" : "ServiceUnavailableError"
  return {
    kind: "outage",
    type,
    code: "outage",
    message: `${name}: ${cause?.message ?? error.message}`,
    step: name ?? step,
  }
}

function ofApplication(failure: ApplicationFailure, name: string | null, step: string | null): SagaError {
  const type = failure.type && isErrorType(failure.type) ? failure.type : "ServiceUnavailableError"
  const details: unknown = failure.details?.[0]
  const final = failure.nonRetryable || !ERRORS[type].retryable
  return {
    kind: final ? "refused" : "outage",
    type,
    code: final ? type : "outage",
    message: name === null ? failure.message : `${name}: ${failure.message}`,
    step: name ?? step,
    ...(isRecord(details) && { details }),
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
