import { readFileSync } from "node:fs"
import { join } from "node:path"

/** Recorded runs, one per workflow and branch; a change of a workflow that cannot replay one needs `patched`. */
export const HISTORIES = {
  // Begun before 2026-11-21, when an order that failed was left as it was and vendors heard of it before it stood (`changes.ts`).
  "order-placement.v1-completed": "OrderPlacementWorkflow",
  "order-placement.v1-compensated": "OrderPlacementWorkflow",
  "order-placement.v1-cancelled": "OrderPlacementWorkflow",
  "order-placement.v1-stuck-then-retried": "OrderPlacementWorkflow",
  "order-split.v1-completed": "OrderSplitAndRoutingWorkflow",
  // Begun before the children asked what blocks the order (`CHANGES.blocked`).
  "order-split.v2-completed": "OrderSplitAndRoutingWorkflow",
  "payment-capture.v2-completed": "PaymentCaptureWorkflow",
  "payment-capture.v2-deferred": "PaymentCaptureWorkflow",
  "order-placement.completed": "OrderPlacementWorkflow",
  "order-placement.compensated": "OrderPlacementWorkflow",
  "order-placement.cancelled": "OrderPlacementWorkflow",
  "order-placement.declined": "OrderPlacementWorkflow",
  "order-placement.stuck-then-retried": "OrderPlacementWorkflow",
  "order-placement.blocked": "OrderPlacementWorkflow",
  "order-split.completed": "OrderSplitAndRoutingWorkflow",
  "payment-capture.completed": "PaymentCaptureWorkflow",
  "payment-capture.deferred": "PaymentCaptureWorkflow",
  "payment-capture.blocked": "PaymentCaptureWorkflow",
  "order-cancellation.completed": "OrderCancellationWorkflow",
  "order-cancellation.placement-stopped": "OrderCancellationWorkflow",
  "order-cancellation.superseded": "OrderCancellationWorkflow",
  "order-cancellation.stuck-then-retried": "OrderCancellationWorkflow",
  "health-check.degraded": "SystemHealthCheckWorkflow",
} as const

export type HistoryName = keyof typeof HISTORIES

export const historyPath = (name: HistoryName): string => join(__dirname, "..", "histories", `${name}.json`)

export const readHistory = (name: HistoryName): unknown => JSON.parse(readFileSync(historyPath(name), "utf8"))
