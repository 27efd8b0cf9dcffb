import { capture } from "@dakkah/kernel"

export default [
  capture("cityos_delivery", {
    on: "update",
    when: "OLD.status IS DISTINCT FROM NEW.status",
    event: "delivery.status_changed",
    aggregate: ["delivery", "id"],
    payload: {
      order_id: "NEW.order_id",
      vendor_order_id: "NEW.vendor_order_id",
      old_status: "OLD.status",
      new_status: "NEW.status",
    },
  }),
]
