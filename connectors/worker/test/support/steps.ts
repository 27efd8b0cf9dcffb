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
  "notifyVendors",
  "calculateCommissions",
  "createDeliveryOrder",
  "createAccountingEntries",
  "sendOrderConfirmation",
  "recordAuditLog",
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
  "notification:vendors_notified",
  "accounting:posted",
  "notification:confirmation_sent",
  "order:placed",
]

/** Undos by the step that is refused: what is registered by then, newest first. */
const MONEY: ActivityName[] = ["refundPayment"]
const STOCK: ActivityName[] = ["releaseInventory", ...MONEY]
const ROUTED: ActivityName[] = ["cancelDeliveryOrder", "reverseCommissions", ...STOCK]
const BOOKS: ActivityName[] = ["reverseAccountingEntries", ...ROUTED]

export const UNDO_OF: readonly (readonly [ActivityName, readonly ActivityName[]])[] = [
  ["capturePaymentIntent", MONEY],
  ["splitPaymentToVendors", MONEY],
  ["holdPlatformCommission", MONEY],
  ["recordTransaction", MONEY],
  ["createAccountingEntry", MONEY],
  ["recordAuditLog", MONEY],
  ["verifyIdentity", MONEY],
  ["reserveInventory", STOCK],
  ["splitOrderByVendor", ROUTED],
  ["calculateCommissionsPerVendor", ROUTED],
  ["splitPayment", ROUTED],
  ["createVendorOrders", ROUTED],
  ["createDeliveryOrdersPerVendor", ROUTED],
  ["calculateCommissions", ROUTED],
  ["createDeliveryOrder", ROUTED],
  ["createAccountingEntries", BOOKS],
]
