/** What is kept for how long, and which rows of it may go at all. */
export interface RetentionRule {
  /** The table without our prefix; its name in `RETENTION_DAYS`. */
  name: string
  /** The instant from which the days are counted. */
  since: string
  /** SQL; rows that are still needed are never old enough. */
  only: string
  days: number
}

/**
 * Timelines, audit and ledger are not here: they are never forgotten. The outbox has its own (`RELAY_RETENTION_DAYS`), by the process that
 * writes it.
 */
export const RETENTION: readonly RetentionRule[] = [
  // What failed waits until somebody has looked at it.
  { name: "webhook_inbox", since: "received_at", only: "status <> 'failed'", days: 90 },
  { name: "saga", since: "updated_at", only: "status in ('completed', 'compensated', 'cancelled')", days: 365 },
  { name: "idempotency_key", since: "expires_at", only: "true", days: 0 },
  { name: "second_factor_session", since: "expires_at", only: "true", days: 1 },
  { name: "credential_renewal", since: "settled_at", only: "settled_at is not null", days: 365 },
  { name: "connector_secret", since: "valid_until", only: "valid_until is not null", days: 365 },
]

const MOST_DAYS = 3_650

/**
 * The rules with the days of a shop's own: `webhook_inbox=30,saga=90`.
 * @throws RangeError for a table that has no rule, or days that are no whole number up to ten years
 */
export function retentionRules(text: string): RetentionRule[] {
  const own = new Map(
    text
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean)
      .map((part): [string, number] => {
        const [, name = "", days = ""] = /^([a-z_]+)=(\d{1,4})$/.exec(part) ?? []
        if (!RETENTION.some((rule) => rule.name === name) || Number(days) > MOST_DAYS) {
          const known = RETENTION.map((rule) => rule.name).join(", ")
          throw new RangeError(
            `RETENTION_DAYS: "${part}" must read table=days, up to ${MOST_DAYS}; the tables are ${known}`,
          )
        }
        return [name, Number(days)]
      }),
  )
  return RETENTION.map((rule) => ({ ...rule, days: own.get(rule.name) ?? rule.days }))
}
