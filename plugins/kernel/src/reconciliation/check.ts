/** Two records of one fact that have to agree. */
export interface ReconciliationCheck {
  /** `namespace.name`: whose texts explain it (`reconciliation.<name>`), and what is compared. */
  kind: string
  /**
   * A query that answers the differences and nothing else: `subject_type`, `subject_id`, `order_id`, `currency_code` (upper case, or null),
   * `expected`, `found`, all text. `:settled` is an instant: what changed after it is still on its way and no difference. Runs inside the
   * tenant, over core's tables, the kernel's and the plugin's own.
   */
  sql: string
}

/** One entry of a plugin's `reconciliations.ts`. */
export const reconcile = (kind: string, sql: string): ReconciliationCheck => ({ kind, sql })

/** A difference as a check answers it. */
export interface Difference {
  subject_type: string
  subject_id: string
  order_id: string | null
  currency_code: string | null
  expected: string
  found: string
}
