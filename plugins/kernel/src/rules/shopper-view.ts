import type { TimelineEntryInput } from "@dakkah/contracts"

import { inOrder, projectOrderState, type OverallState } from "./order-state"

/** A step in a shopper's words; the storefront has the text for each. */
export const SHOPPER_STEPS = {
  "order:submitted": "received",
  "order:placed": "confirmed",
  "order:confirmed": "confirmed",
  "payment:captured": "paid",
  "payment:capture_deferred": "payment_later",
  "payment:refunded": "refunded",
  "logistics:delivery_created": "delivery_planned",
  "logistics:assigned": "courier_assigned",
  "logistics:picked_up": "on_its_way",
  "logistics:in_transit": "on_its_way",
  "logistics:delivered": "delivered",
  "logistics:failed": "delivery_failed",
  "logistics:returned": "returned",
  "order:cancelled": "cancelled",
  "order:placement_cancelled": "cancelled",
  "order:placement_failed": "failed",
  "order:completed": "completed",
} as const
export type ShopperStep = (typeof SHOPPER_STEPS)[keyof typeof SHOPPER_STEPS]

export interface ShopperTimeline {
  state: "received" | "confirmed" | "failed" | "completed" | "cancelled"
  /** We look into it by hand; nothing that the shopper has to do. */
  delayed: boolean
  steps: { step: ShopperStep; vendor_order_id: string | null; at: string }[]
}

const STATES: Record<OverallState, ShopperTimeline["state"]> = {
  unknown: "received",
  submitted: "received",
  placing: "received",
  undoing: "received",
  stuck: "received",
  placed: "confirmed",
  placement_failed: "failed",
  completed: "completed",
  cancelled: "cancelled",
}

/** The same facts in plain words: only steps that have a word for shoppers, without payload, writer or module. */
export function shopperView(entries: readonly TimelineEntryInput[]): ShopperTimeline {
  const state = projectOrderState(entries)
  const steps = inOrder(entries).flatMap(({ status_code, vendor_order_id = null, recorded_at }) => {
    const step = (SHOPPER_STEPS as Record<string, ShopperStep>)[status_code]
    return step ? [{ step, vendor_order_id, at: recorded_at }] : []
  })
  return { state: STATES[state.overall], delayed: state.paused || state.overall === "stuck", steps }
}
