/** One kind of record that tells something of an order's life. */
export interface OrderTrace {
  /** `namespace.name`: whose texts name it (`life.<name>`). */
  kind: string
  /**
   * A query that answers `at` (an instant), `what` (a word of the record's own), `key` (the effect's or the record's, or null), `by` (who, or
   * null) and `detail` (jsonb of identifiers, amounts and states; never personal data). `:order_id` is the order. Runs inside the tenant, over
   * core's tables, the kernel's and the plugin's own.
   */
  sql: string
}

/** One entry of a plugin's `traces.ts`. */
export const trace = (kind: string, sql: string): OrderTrace => ({ kind, sql })

/** A moment of an order's life. `at` is a UTC instant, ISO 8601. */
export interface Moment {
  at: string
  kind: string
  what: string
  key: string | null
  by: string | null
  detail: Record<string, unknown>
}

/** More than an order of 500 lines leaves behind. */
const MOST = 5_000

/** All of the traces in one statement, in the order in which things happened. */
export const lifeSql = (traces: readonly OrderTrace[]): string => `
select * from (${traces.map(({ kind, sql }) => `select '${kind}' as kind, one.* from (${sql}) one`).join("\nunion all\n")}) life
 order by at, kind, what limit ${MOST}`
