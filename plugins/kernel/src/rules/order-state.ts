import type { TimelineEntryInput, TimelineModule } from "@dakkah/contracts"

/** An order's life as a whole, from its timeline. `unknown`: nothing is written yet. */
export type OverallState =
  "unknown" | "submitted" | "placing" | "undoing" | "stuck" | "placed" | "placement_failed" | "completed" | "cancelled"

export type StateEntry = Pick<
  TimelineEntryInput,
  "vendor_order_id" | "module" | "status_code" | "severity" | "recorded_at" | "source_key" | "closes" | "payload"
>

export interface OrderState<E extends StateEntry = StateEntry> {
  overall: OverallState
  /** The newest entry of each module. */
  latest: Partial<Record<TimelineModule, E>>
  /** The same per vendor order. */
  vendor_orders: Record<string, Partial<Record<TimelineModule, E>>>
  /** Blocking entries that nothing has closed, oldest first. */
  blocking: E[]
  /** Fulfilment and billing wait while something blocks. */
  paused: boolean
  /** Somebody changed the order by hand: automation must look before it acts. */
  manually_adjusted: boolean
  /** Time of the newest fact; null where there is none. UTC instant. */
  as_of: string | null
}

/** A step of an order's life. A higher rank wins over a lower one however late the lower one arrives; among equals the newest. */
const LIFE: Record<string, { state: OverallState; rank: number }> = {
  "order:submitted": { state: "submitted", rank: 1 },
  "order:placing": { state: "placing", rank: 2 },
  "saga:started": { state: "placing", rank: 2 },
  "saga:running": { state: "placing", rank: 2 },
  "saga:resumed": { state: "placing", rank: 2 },
  "saga:compensating": { state: "undoing", rank: 2 },
  "saga:stuck": { state: "stuck", rank: 2 },
  "order:placed": { state: "placed", rank: 3 },
  "order:confirmed": { state: "placed", rank: 3 },
  "saga:completed": { state: "placed", rank: 3 },
  "order:placement_failed": { state: "placement_failed", rank: 3 },
  "saga:failed": { state: "placement_failed", rank: 3 },
  "saga:compensated": { state: "placement_failed", rank: 3 },
  "order:completed": { state: "completed", rank: 4 },
  "order:placement_undone": { state: "cancelled", rank: 5 },
  "order:placement_cancelled": { state: "cancelled", rank: 5 },
  "order:cancelled": { state: "cancelled", rank: 5 },
  "saga:cancelled": { state: "cancelled", rank: 5 },
}

/** The saga whose steps are an order's life; others of the same order (a capture, a split) only add entries. */
const PLACEMENT_WORKFLOW = "OrderPlacementWorkflow"

/**
 * An order's present state from its timeline (order core contract, projections). Depends on which entries there are, not on
 * the order or number of times they arrive: entries are one by their source key and ordered by the time of the fact.
 * @param entries of one order; `closed_at` is not read, what closes what is computed here as the database does it
 */
export function projectOrderState<E extends StateEntry>(entries: Iterable<E>): OrderState<E> {
  const ordered = inOrder(entries)
  const state: OrderState<E> = {
    overall: overall(ordered),
    latest: {},
    vendor_orders: {},
    blocking: stillBlocking(ordered),
    paused: false,
    manually_adjusted: ordered.some(({ status_code }) => status_code === "order:manually_adjusted"),
    as_of: ordered.at(-1)?.recorded_at ?? null,
  }
  for (const entry of ordered) {
    state.latest[entry.module] = entry
    if (entry.vendor_order_id) (state.vendor_orders[entry.vendor_order_id] ??= {})[entry.module] = entry
  }
  state.paused = state.blocking.length > 0
  return state
}

/** Once each, by the time of the fact; ties by source key, so that the answer is one. */
export function inOrder<E extends StateEntry>(entries: Iterable<E>): E[] {
  const once = new Map<string, E>()
  for (const entry of entries) {
    const known = once.get(entry.source_key)
    if (!known || compare(entry, known) < 0) once.set(entry.source_key, entry)
  }
  return [...once.values()].sort(compare)
}

function compare(a: StateEntry, b: StateEntry): number {
  const time = Date.parse(a.recorded_at) - Date.parse(b.recorded_at)
  return time || text(a.source_key, b.source_key) || text(a.status_code, b.status_code)
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** An entry closes a blocking one that it names, of its own module or by hand, whichever comes first. */
function stillBlocking<E extends StateEntry>(entries: readonly E[]): E[] {
  const closers = new Map<string, Set<TimelineModule>>()
  for (const { closes = [], module } of entries) {
    for (const key of closes) closers.set(key, (closers.get(key) ?? new Set()).add(module))
  }
  return entries.filter(({ severity, source_key, module }) => {
    const by = closers.get(source_key)
    return severity === "blocking" && !by?.has(module) && !by?.has("manual")
  })
}

function overall(entries: readonly StateEntry[]): OverallState {
  let best: { state: OverallState; rank: number } = { state: "unknown", rank: 0 }
  for (const entry of entries) {
    const step = LIFE[entry.status_code]
    if (step && step.rank >= best.rank && concernsPlacement(entry)) best = step
  }
  return best.state
}

function concernsPlacement({ module, payload }: StateEntry): boolean {
  const workflow = payload?.["workflow"]
  return module !== "saga" || workflow === undefined || workflow === PLACEMENT_WORKFLOW
}
