import type { Queryable } from "../queryable"
import { TABLE } from "../sql/text"

/** How the delivery of one claimed event ended. */
export type Outcome =
  | { kind: "delivered"; result: Record<string, unknown> }
  /** Refused; tried again after `wait` milliseconds. Counts. */
  | { kind: "retry"; attempts: number; wait: number; reason: string }
  | { kind: "parked"; attempts: number; reason: string }
  /** Given back untouched: an outage, or the relay stops. Counts nothing. */
  | { kind: "released"; attempts: number; reason: string | null }

export interface Settlement {
  id: string
  outcome: Outcome
}

const STATUS = { delivered: "delivered", retry: "pending", parked: "failed", released: "pending" } as const

/** Only what the owner still holds: a lease that was lost is another's to settle. */
const SETTLE = `
  UPDATE ${TABLE} e
  SET status = s.status, retry_count = coalesce(s.attempts, e.retry_count), error_message = s.reason, result = s.result,
    next_retry_at = CASE WHEN s.wait IS NULL THEN NULL ELSE now() + s.wait * interval '1 millisecond' END,
    processed_at = CASE WHEN s.status = 'delivered' THEN now() END, locked_until = NULL, locked_by = NULL
  FROM unnest($1::uuid[], $2::text[], $3::integer[], $4::integer[], $5::text[], $6::jsonb[]) AS s (id, status, attempts, wait, reason, result)
  WHERE e.id = s.id AND e.locked_by = $7 AND e.status = 'processing'`

/** Writes how deliveries ended, all in one statement. */
export async function settleEvents(db: Queryable, settlements: readonly Settlement[], owner: string): Promise<void> {
  if (settlements.length === 0) return
  const outcomes = settlements.map(({ outcome }) => outcome)
  await db.query(SETTLE, [
    settlements.map(({ id }) => id),
    outcomes.map(({ kind }) => STATUS[kind]),
    outcomes.map((outcome) => ("attempts" in outcome ? outcome.attempts : null)),
    outcomes.map((outcome) => ("wait" in outcome ? outcome.wait : null)),
    outcomes.map((outcome) => ("reason" in outcome ? outcome.reason : null)),
    outcomes.map((outcome) => ("result" in outcome ? JSON.stringify(outcome.result) : null)),
    owner,
  ])
}
