/** Every wait of every workflow, so that a test runs a year in seconds. Durations in milliseconds. */
export interface Timings {
  /** How long an identity check may take before the order is given up. Specification 4.2: 48 h. */
  identity: number
  /** How long a saga tries to undo before it stops as `stuck` and waits for an operator. */
  undo_deadline: number
  /** How long a payment activity is retried before the step is an outage that ends the saga. */
  payment_patience: number
  /** The same for commerce, back office, logistics and content. */
  patience: number
  /** One attempt of an activity. Specification 4.2: 30 s, payments 2 min, logistics 5 min. */
  attempt: number
  payment_attempt: number
  logistics_attempt: number
  /** How long an activity may be silent before its worker counts as dead and another one takes the step. */
  heartbeat: number
  /** How long a capture that comes later (cash, bank transfer) is awaited before the merchant is told. */
  deferred_capture: number
  /** First wait before a blocked order is asked about again, doubled each time: a signal usually comes first. */
  block_poll_first: number
  /** The longest of these waits. */
  block_poll_most: number
  /** First wait between two attempts of an activity, doubled each time. Specification 4.2: 1 s. */
  retry_first: number
  /** The longest wait between two attempts. One minute, not 5: a system that is back is used at once. */
  retry_most: number
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

export const DEFAULT_TIMINGS: Timings = {
  identity: 48 * HOUR,
  undo_deadline: 1 * HOUR,
  payment_patience: 30 * MINUTE,
  patience: 6 * HOUR,
  attempt: 30 * SECOND,
  payment_attempt: 2 * MINUTE,
  logistics_attempt: 5 * MINUTE,
  heartbeat: 10 * SECOND,
  deferred_capture: 30 * 24 * HOUR,
  block_poll_first: 10 * SECOND,
  block_poll_most: 1 * HOUR,
  retry_first: 1 * SECOND,
  retry_most: 1 * MINUTE,
}
