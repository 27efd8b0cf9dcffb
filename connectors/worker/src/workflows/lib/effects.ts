import type { Port, TimelineModule } from "@dakkah/contracts"

/** What an activity does to the world, and what the order's timeline says about it. */
export interface Effect {
  port: Port
  /** Third part of the effect key. Two activities with the same effect are the same deed: it happens once. */
  effect: string
  /** Timeline module and statuses (`module:status`); null for what is no news to the order. */
  module: TimelineModule | null
  done?: string
  /** Said instead of `done`, by the answer's `state`. */
  states?: Readonly<Record<string, string>>
  refused?: string
  category?: "fulfillment" | "payment" | "support" | "order"
  /** True for an undo that found nothing: the timeline keeps silent. */
  nothing?: (data: Record<string, unknown>) => boolean
}

const none = (name: string) => (data: Record<string, unknown>) => {
  const value = data[name]
  return value === 0 || (Array.isArray(value) && value.length === 0)
}

const capture: Effect = {
  port: "payments",
  effect: "capture",
  module: "payment",
  done: "captured",
  states: { deferred: "capture_deferred", not_due: "nothing_due" },
  refused: "capture_refused",
  category: "payment",
}
const split: Effect = {
  port: "payments",
  effect: "payment_split",
  module: "payment",
  done: "split",
  refused: "split_refused",
  category: "payment",
}
const commission: Effect = {
  port: "commerce",
  effect: "commission",
  module: "marketplace",
  done: "commission_calculated",
  refused: "commission_refused",
  category: "order",
}
const delivery: Effect = {
  port: "logistics",
  effect: "delivery",
  module: "logistics",
  done: "delivery_created",
  refused: "delivery_refused",
  category: "fulfillment",
}
const silent = (port: Port, effect: string): Effect => ({ port, effect, module: null })

const TABLE = {
  capturePayment: capture,
  capturePaymentIntent: capture,
  refundPayment: {
    port: "payments",
    effect: "capture_reversal",
    module: "payment",
    done: "refunded",
    refused: "refund_refused",
    category: "payment",
    nothing: none("refunded_amount"),
  },
  processRefund: {
    port: "payments",
    effect: "refund",
    module: "payment",
    done: "refunded",
    states: { released: "no_longer_due" },
    refused: "refund_refused",
    category: "payment",
    nothing: ({ state }) => state === "not_due",
  },
  splitPayment: split,
  splitPaymentToVendors: split,
  holdPlatformCommission: {
    port: "payments",
    effect: "commission_hold",
    module: "payment",
    done: "commission_held",
    refused: "commission_hold_refused",
    category: "payment",
  },
  pingPaymentGateways: silent("payments", "ping"),

  splitOrderByVendor: {
    port: "commerce",
    effect: "order_split",
    module: "marketplace",
    done: "split",
    refused: "split_refused",
    category: "order",
  },
  createVendorOrders: {
    port: "commerce",
    effect: "vendor_orders",
    module: "marketplace",
    done: "vendor_orders_created",
    refused: "vendor_orders_refused",
    category: "order",
  },
  calculateCommissions: commission,
  calculateCommissionsPerVendor: commission,
  reverseCommissions: {
    port: "commerce",
    effect: "commission_reversal",
    module: "marketplace",
    done: "commission_reversed",
    refused: "commission_reversal_refused",
    category: "order",
  },
  updateOrderStatus: {
    port: "commerce",
    effect: "order_cancellation",
    module: "order",
    done: "cancelled",
    states: { adjusted: "manually_adjusted" },
    nothing: ({ state }) => state === "superseded",
    refused: "cancellation_refused",
    category: "order",
  },
  recordTransaction: {
    port: "commerce",
    effect: "transaction",
    module: "payment",
    done: "transaction_recorded",
    refused: "transaction_refused",
    category: "payment",
  },
  freezeAccount: {
    port: "commerce",
    effect: "account_freeze",
    module: "saga",
    done: "account_frozen",
    refused: "account_freeze_refused",
    category: "support",
  },
  requestCredentialRenewal: {
    port: "commerce",
    effect: "credential_renewal",
    module: "saga",
    done: "renewal_requested",
    refused: "renewal_refused",
    category: "support",
  },
  findOrderBlocks: silent("commerce", "blocks"),
  recordAuditLog: silent("commerce", "audit"),
  appendTimeline: silent("commerce", "timeline"),
  reportSaga: silent("commerce", "saga_report"),
  pingMedusa: silent("commerce", "ping"),
  pingRelay: silent("commerce", "ping"),

  reserveInventory: {
    port: "back_office",
    effect: "reservation",
    module: "inventory",
    done: "reserved",
    refused: "reservation_refused",
    category: "fulfillment",
  },
  releaseInventory: {
    port: "back_office",
    effect: "reservation_release",
    module: "inventory",
    done: "released",
    refused: "release_refused",
    category: "fulfillment",
    nothing: none("released"),
  },
  createAccountingEntries: {
    port: "back_office",
    effect: "accounting",
    module: "accounting",
    done: "posted",
    refused: "posting_refused",
    category: "payment",
  },
  createAccountingEntry: {
    port: "back_office",
    effect: "accounting_capture",
    module: "accounting",
    done: "capture_posted",
    refused: "posting_refused",
    category: "payment",
  },
  reverseAccountingEntries: {
    port: "back_office",
    effect: "accounting_reversal",
    module: "accounting",
    done: "reversed",
    refused: "reversal_refused",
    category: "payment",
    nothing: none("journal_entry_ids"),
  },
  pingERPNext: silent("back_office", "ping"),

  createDeliveryOrder: delivery,
  createDeliveryOrdersPerVendor: delivery,
  cancelDeliveryOrder: {
    port: "logistics",
    effect: "delivery_cancellation",
    module: "logistics",
    done: "delivery_cancelled",
    refused: "cancellation_refused",
    category: "fulfillment",
    nothing: none("cancelled"),
  },
  pingFleetbase: silent("logistics", "ping"),

  verifyIdentity: {
    port: "identity",
    effect: "identity",
    module: "identity",
    done: "verified",
    refused: "verification_failed",
    category: "order",
  },
  pingWaltId: silent("identity", "ping"),

  sendOrderConfirmation: {
    port: "content",
    effect: "confirmation",
    module: "notification",
    done: "confirmation_sent",
    refused: "confirmation_refused",
    category: "support",
  },
  sendCancellationNotification: {
    port: "content",
    effect: "cancellation_notice",
    module: "notification",
    done: "cancellation_sent",
    refused: "cancellation_notice_refused",
    category: "support",
  },
  notifyVendors: {
    port: "content",
    effect: "vendor_notice",
    module: "notification",
    done: "vendors_notified",
    refused: "vendor_notice_refused",
    category: "support",
  },
  notifyAdmin: {
    port: "content",
    effect: "admin_notice",
    module: "saga",
    done: "admin_notified",
    refused: "admin_notice_refused",
    category: "support",
  },
  alertSecurity: {
    port: "content",
    effect: "security_alert",
    module: "saga",
    done: "security_alerted",
    refused: "security_alert_refused",
    category: "support",
  },
  pingPayloadCMS: silent("content", "ping"),
  alertOnDegradation: silent("content", "alert"),
  updateStatusPage: silent("content", "status_page"),
} satisfies Record<string, Effect>

export type ActivityName = keyof typeof TABLE

/** Every activity of the six ports. The one table of effect names: whoever asks, the same deed has the same key. */
export const EFFECTS: Readonly<Record<ActivityName, Effect>> = TABLE

export const isActivityName = (name: string): name is ActivityName => name in EFFECTS

/** @returns the names of a port's activities */
export const activitiesOf = (port: Port): ActivityName[] =>
  (Object.keys(EFFECTS) as ActivityName[]).filter((name) => EFFECTS[name].port === port)
