/** The order's status history (order core contract, `orderStatusHistory`). Append-only; each module writes its own entries only. */

export const SEVERITIES = ["info", "warning", "blocking"] as const
export type Severity = (typeof SEVERITIES)[number]

/** Modules that write to the timeline. A writer is refused every module but its own. */
export const TIMELINE_MODULES = [
  "order",
  "channel",
  "payment",
  "identity",
  "inventory",
  "marketplace",
  "logistics",
  "accounting",
  "notification",
  "saga",
  "manual",
] as const
export type TimelineModule = (typeof TIMELINE_MODULES)[number]

/** An entry as a writer sends it. Times are UTC instants, ISO 8601. */
export interface TimelineEntryInput {
  order_id: string
  vendor_order_id?: string
  module: TimelineModule
  /** `module:status`, for example `payment:captured`. */
  status_code: string
  category?: "fulfillment" | "payment" | "support" | "order"
  severity?: Severity
  /** Identifiers and facts; never personal data. */
  payload?: Record<string, unknown>
  /** When it happened, by the writer's clock. */
  recorded_at: string
  written_by: string
  /** The same key is the same entry: writing it again changes nothing. Usually the effect key and the status. */
  source_key: string
  /** Source keys of blocking entries that this one resolves. */
  closes?: string[]
}

/** A blocking entry of an order's timeline that nothing has closed. */
export interface OrderBlock {
  source_key: string
  status_code: string
  /** Time of the fact, UTC instant, ISO 8601. */
  recorded_at: string
}

export interface TimelineEntry extends TimelineEntryInput {
  id: string
  severity: Severity
  /** When we wrote it down. */
  created_at: string
  closed_at: string | null
}
