/**
 * Changes of workflows made while runs of the version before may be under way: a run keeps to the version it began with (`patched`).
 * A change may be dropped, with its old branch, when no run from before it can be left (30 days of retention).
 */
export const CHANGES = {
  /** 2026-11-21: an order that is not placed is cancelled whole; vendors hear of an order when it stands. */
  placedOrCancelled: "placed-or-cancelled-whole",
  /** 2026-11-21: a saga with a pivot says there how it ended, not behind its last mail. */
  toldAtPivot: "told-at-pivot",
  /** 2026-11-21: what specification 8.5 wants done about an error is done. */
  errorActions: "error-actions",
  /** 2026-11-21: a saga that stands still because a credential has expired asks for its renewal, too. */
  renewalWhenStuck: "renewal-when-stuck",
  /** 2026-11-21: what blocks an order is waited for before it is billed and before it is shipped. */
  blocked: "waits-while-blocked",
} as const
