import type { OutboxRow } from "../envelope"
import { EVENT_BACKOFF, backoff } from "./backoff"
import { Outage, Poison, reasonOf } from "./failures"
import type { Outcome } from "./settle"

/** What a failed delivery means for its event. */
export function outcomeOf(error: unknown, row: OutboxRow): Outcome {
  const reason = reasonOf(error)
  if (error instanceof Outage) return { kind: "released", attempts: row.retry_count, reason }
  const attempts = row.retry_count + 1
  if (error instanceof Poison) return { kind: "parked", attempts, reason }
  if (attempts >= row.max_retries) return { kind: "parked", attempts, reason: `after ${attempts} attempts: ${reason}` }
  return { kind: "retry", attempts, wait: backoff(attempts, EVENT_BACKOFF), reason }
}
