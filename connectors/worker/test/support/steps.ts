import type { ActivityName } from "../../src/workflows/lib/effects"

/** WF-001 with its children, in the order of the specification's tables. */
export const STEPS: readonly ActivityName[] = [
  "capturePaymentIntent",
  "splitPaymentToVendors",
  "holdPlatformCommission",
  "recordTransaction",
  "createAccountingEntry",
  "recordAuditLog",
  "reserveInventory",
  "splitOrderByVendor",
  "calculateCommissionsPerVendor",
  "splitPayment",
  "createVendorOrders",
  "createDeliveryOrdersPerVendor",
  "calculateCommissions",
  "createDeliveryOrder",
  "createAccountingEntries",
  "recordAuditLog",
  "sendOrderConfirmation",
  "notifyVendors",
]

/** What the timeline of a placed order says; a deed that two steps ensure is told once. */
export const BOOKED = [
  "payment:captured",
  "payment:split",
  "payment:commission_held",
  "payment:transaction_recorded",
  "accounting:capture_posted",
  "inventory:reserved",
  "marketplace:split",
  "marketplace:commission_calculated",
  "marketplace:vendor_orders_created",
  "logistics:delivery_created",
  "accounting:posted",
  "order:placed",
  "notification:confirmation_sent",
  "notification:vendors_notified",
]

/** Undos by the step that is refused: what is registered by then, newest first. What checkout did is undone whatever is refused. */
const WHOLE: ActivityName[] = ["releaseInventory", "refundPayment", "updateOrderStatus", "sendCancellationNotification"]
const ROUTED: ActivityName[] = ["cancelDeliveryOrder", "reverseCommissions", ...WHOLE]
const BOOKS: ActivityName[] = ["reverseAccountingEntries", ...ROUTED]

export const UNDO_OF: readonly (readonly [ActivityName, readonly ActivityName[]])[] = [
  ["capturePaymentIntent", WHOLE],
  ["splitPaymentToVendors", WHOLE],
  ["holdPlatformCommission", WHOLE],
  ["recordTransaction", WHOLE],
  ["createAccountingEntry", WHOLE],
  ["recordAuditLog", WHOLE],
  ["verifyIdentity", WHOLE],
  ["reserveInventory", WHOLE],
  ["splitOrderByVendor", ROUTED],
  ["calculateCommissionsPerVendor", ROUTED],
  ["splitPayment", ROUTED],
  ["createVendorOrders", ROUTED],
  ["createDeliveryOrdersPerVendor", ROUTED],
  ["calculateCommissions", ROUTED],
  ["createDeliveryOrder", ROUTED],
  ["createAccountingEntries", BOOKS],
]
