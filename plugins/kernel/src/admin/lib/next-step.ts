import type { OrderTimeline } from "./types"

/** How far a delivery has come; what is least far decides what comes next. */
const DELIVERY = ["created", "assigned", "picked_up", "in_transit", "failed", "returned", "delivered"]
const ENDED = ["completed", "cancelled", "placement_failed"]

/**
 * What an order waits for, as a key of the messages `next.*`; null where nothing more comes by itself.
 * With several vendors it is what the slowest of them waits for.
 */
export function nextStep({ overall, paused, vendor_orders }: OrderTimeline["state"]): string | null {
  if (overall === "stuck") return "stuck"
  if (paused) return "paused"
  if (overall === "undoing") return "undoing"
  if (ENDED.includes(overall)) return null
  if (overall !== "placed") return "placing"
  const stages = Object.values(vendor_orders)
    .map(({ logistics }) => DELIVERY.indexOf(logistics?.status_code.split(":")[1] ?? ""))
    .filter((stage) => stage >= 0)
  if (stages.length === 0) return "placed"
  return DELIVERY[Math.min(...stages)] ?? "placed"
}
