import { capture } from "@dakkah/kernel"

const changed = "OLD.status IS DISTINCT FROM NEW.status"

export default [
  capture("cityos_order_cancellation", {
    on: "insert",
    event: "order.cancel_requested",
    aggregate: ["order", "order_id"],
    payload: { cancellation_id: "NEW.id" },
  }),
  capture("cityos_vendor", {
    on: "insert",
    event: "vendor.created",
    aggregate: ["vendor", "id"],
    payload: { status: "NEW.status" },
  }),
  capture("cityos_vendor", {
    on: "update",
    when: `${changed} AND NEW.status = 'suspended'`,
    event: "vendor.suspended",
    aggregate: ["vendor", "id"],
    payload: { old_status: "OLD.status", new_status: "NEW.status" },
  }),
  capture("cityos_vendor", {
    on: "update",
    when: `${changed} AND OLD.status = 'suspended' AND NEW.status = 'active'`,
    event: "vendor.reactivated",
    aggregate: ["vendor", "id"],
    payload: { old_status: "OLD.status", new_status: "NEW.status" },
  }),
]
