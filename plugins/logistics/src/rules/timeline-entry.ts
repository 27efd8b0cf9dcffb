import type { Severity, TimelineEntryInput } from "@dakkah/contracts"

interface ReportedDelivery {
  id: string
  order_id: string
  vendor_order_id: string
  tracking_number: string
}

interface ReportedEvent {
  to_status: string
  from_status: string | null
  at: Date
  actor: string
  source_key: string
}

const SEVERITY: Record<string, Severity> = { failed: "warning", returned: "warning" }

/** A delivery's event as the order's timeline tells it. No personal data: no address, no name, no note. */
export function timelineEntry(delivery: ReportedDelivery, event: ReportedEvent): TimelineEntryInput {
  return {
    order_id: delivery.order_id,
    ...(delivery.vendor_order_id !== delivery.order_id && { vendor_order_id: delivery.vendor_order_id }),
    module: "logistics",
    status_code: `logistics:${event.to_status}`,
    category: "fulfillment",
    severity: SEVERITY[event.to_status] ?? "info",
    payload: {
      delivery_id: delivery.id,
      tracking_number: delivery.tracking_number,
      ...(event.from_status && { from: event.from_status }),
    },
    recorded_at: event.at.toISOString(),
    written_by: event.actor,
    source_key: event.source_key,
  }
}
