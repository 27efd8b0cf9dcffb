/** Status of a delivery. `failed` is an attempt that failed: it may be tried again or go back to the sender. */
export const DELIVERY_STATUSES = [
  "created",
  "assigned",
  "picked_up",
  "in_transit",
  "delivered",
  "failed",
  "returned",
  "cancelled",
] as const
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number]

const NEXT: Record<DeliveryStatus, readonly DeliveryStatus[]> = {
  created: ["assigned", "cancelled"],
  assigned: ["picked_up", "cancelled"],
  picked_up: ["in_transit", "delivered", "failed", "returned"],
  in_transit: ["delivered", "failed", "returned"],
  failed: ["in_transit", "returned"],
  delivered: [],
  returned: [],
  cancelled: [],
}

/** Where a delivery stands: its status and the instant (UTC) of the fact that brought it there. */
export interface DeliveryProgress {
  status: DeliveryStatus
  since: Date
}

/** A fact about a delivery. The same `source_key` is the same fact, however often it arrives. */
export interface DeliveryChange {
  to: DeliveryStatus
  /** UTC instant of the fact. */
  at: Date
  source_key: string
}

/**
 * `apply` moves the delivery. `repeat` (the fact is known, or says what is already so) and `late` (an older fact than the one
 * it stands on) change nothing. `refuse` is a change that cannot follow the present status.
 */
export type DeliveryDecision =
  { kind: "apply" } | { kind: "repeat" } | { kind: "late" } | { kind: "refuse"; allowed: readonly DeliveryStatus[] }

/** Statuses that may follow; none for a final status. */
export const nextStatuses = (status: DeliveryStatus): readonly DeliveryStatus[] => NEXT[status]

/** Delivered, returned and cancelled deliveries never change again. */
export const isFinal = (status: DeliveryStatus): boolean => NEXT[status].length === 0

/** Whether the goods have left the sender: from then on a delivery cannot be cancelled, only returned. */
export const isHandedOver = (status: DeliveryStatus): boolean =>
  status === "picked_up" || status === "in_transit" || status === "delivered" || status === "failed"

/**
 * What a change does to a delivery.
 * @param seen whether a fact with this source key has been recorded already
 */
export function decide(progress: DeliveryProgress, change: DeliveryChange, seen: boolean): DeliveryDecision {
  if (seen || change.to === progress.status) return { kind: "repeat" }
  if (change.at.getTime() < progress.since.getTime()) return { kind: "late" }
  const allowed = NEXT[progress.status]
  return allowed.includes(change.to) ? { kind: "apply" } : { kind: "refuse", allowed }
}

/** Applies changes in the order of their arrival; the answer is where the delivery stands after the last one. */
export function replay(start: DeliveryProgress, changes: readonly DeliveryChange[]): DeliveryProgress {
  const seen = new Set<string>()
  return changes.reduce((progress, change) => {
    const decision = decide(progress, change, seen.has(change.source_key))
    if (decision.kind !== "apply") return progress
    seen.add(change.source_key)
    return { status: change.to, since: change.at }
  }, start)
}
