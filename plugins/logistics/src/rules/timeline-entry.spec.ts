import { describe, expect, test } from "vitest"
import { timelineEntry } from "./timeline-entry"

const delivery = { id: "dlv_1", order_id: "order_1", vendor_order_id: "vor_1", tracking_number: "0000-0000-0000" }
const event = { to_status: "failed", from_status: "in_transit", at: new Date(0), actor: "user_1", source_key: "k" }

describe("an event on the order's timeline", () => {
  test("says module and status, under the event's own key", () => {
    expect(timelineEntry(delivery, event)).toEqual({
      order_id: "order_1",
      vendor_order_id: "vor_1",
      module: "logistics",
      status_code: "logistics:failed",
      category: "fulfillment",
      severity: "warning",
      payload: { delivery_id: "dlv_1", tracking_number: "0000-0000-0000", from: "in_transit" },
      recorded_at: "1970-01-01T00:00:00.000Z",
      written_by: "user_1",
      source_key: "k",
    })
  })

  test("names no vendor order where the delivery is for the whole order", () => {
    expect(timelineEntry({ ...delivery, vendor_order_id: "order_1" }, event)).not.toHaveProperty("vendor_order_id")
  })
})
