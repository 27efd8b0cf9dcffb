import { ERRORS, errorTypeOfStatus } from "@dakkah/contracts"
import { ApplicationFailure } from "@temporalio/common"

const LONGEST_WAIT_MS = 5 * 60_000

/**
 * The failure that stands for an HTTP answer that is no result: an outage or a defect (specification 8.5).
 * @param status 0 for a connection that failed
 * @param retryAfter the header's text: seconds or an HTTP date
 */
export function failureOfStatus(
  system: string,
  path: string,
  status: number,
  detail: string,
  retryAfter?: string | null,
): ApplicationFailure {
  const type = errorTypeOfStatus(status)
  const wait = status === 429 || status === 503 ? waitOf(retryAfter) : undefined
  return ApplicationFailure.create({
    message: `${system} ${path}: ${status === 0 ? "no answer" : status}${detail ? `, ${detail}` : ""}`,
    type,
    nonRetryable: !ERRORS[type].retryable,
    ...(wait !== undefined && { nextRetryDelay: wait }),
  })
}

/** @returns milliseconds, at most five minutes; undefined where the header says nothing usable */
export function waitOf(retryAfter: string | null | undefined, now = Date.now()): number | undefined {
  if (!retryAfter) return undefined
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - now
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_WAIT_MS) : undefined
}
