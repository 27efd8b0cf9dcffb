import type { ErrorType } from "@dakkah/contracts"

/** A refusal that the business expects: what is wrong, with which value, and what to do. */
export interface Refusal {
  code: string
  message: string
  type: ErrorType
  details?: Record<string, unknown>
}

/** Done (`applied` false when it had been so already), or refused. An outage is neither: it is thrown. */
export type Outcome<T> = { done: true; applied: boolean; value: T } | { done: false; refusal: Refusal }

export const done = <T>(value: T, applied = true): Outcome<T> => ({ done: true, applied, value })

export const refused = (
  code: string,
  message: string,
  type: ErrorType = "InvalidArgumentError",
  details?: Record<string, unknown>,
): { done: false; refusal: Refusal } => ({ done: false, refusal: { code, message, type, details } })
