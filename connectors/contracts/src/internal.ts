/**
 * Medusa's `/internal` surface: how the relay and the worker reach the commerce application. Service tokens only
 * (`Authorization: Bearer`, five minutes at most), the tenant inside the token, `Idempotency-Key` = effect key on every POST.
 * Every answer is an `ActivityResult` with status 200, also a refusal; other statuses are outages or defects (`errorTypeOfStatus`).
 */
export const INTERNAL = {
  /** Relay: an event's id in, what to start or signal out (`Dispatch`). */
  dispatch: "/internal/dispatches",
  appendTimeline: "/internal/timeline",
  /** What blocks an order: `{ order_id }` in, `{ blocks }` out. */
  orderBlocks: "/internal/timeline/blocks",
  recordAuditLog: "/internal/audit",
  reportSaga: "/internal/sagas",
  health: "/internal/health",
  /** A process of ours says what no row shows; only event types that are meant for it. */
  emitEvent: "/internal/events",
  /** The facts of a tenant that other systems keep a copy of. */
  tenant: "/internal/tenant",
  /** A node of the city's tree as Payload, its master, has it. */
  syncNode: "/internal/nodes",
  splitOrderByVendor: "/internal/marketplace/split",
  createVendorOrders: "/internal/marketplace/vendor-orders",
  calculateCommissions: "/internal/marketplace/commissions",
  reverseCommissions: "/internal/marketplace/commissions/reverse",
  updateOrderStatus: "/internal/marketplace/order-status",
  /** The system itself asks for a cancellation (stock depleted): WF-003 follows. */
  requestCancellation: "/internal/marketplace/cancellations",
  recordTransaction: "/internal/finance/transactions",
  capturePayment: "/internal/finance/payments/capture",
  refundPayment: "/internal/finance/payments/refund",
  processRefund: "/internal/finance/payments/refund-part",
  splitPayment: "/internal/finance/payments/split",
  holdCommission: "/internal/finance/payments/hold-commission",
  freezeAccount: "/internal/finance/accounts/freeze",
  reserveInventory: "/internal/finance/inventory/reserve",
  releaseInventory: "/internal/finance/inventory/release",
  createAccountingEntries: "/internal/finance/entries",
  createAccountingEntry: "/internal/finance/entries/capture",
  reverseAccountingEntries: "/internal/finance/entries/reverse",
  createDeliveries: "/internal/logistics/deliveries",
  cancelDeliveries: "/internal/logistics/deliveries/cancel",
  /** What a mail about an order needs: number, language, recipient, lines, totals, per vendor. Personal data: never logged. */
  orderMessage: "/internal/marketplace/order-message",
} as const

export type InternalRoute = keyof typeof INTERNAL

/** Claims of a service token (JWT, HS256, `kid` in the header so that old and new keys are valid together). */
export interface ServiceClaims {
  /** `relay`, `worker`, `payload`. */
  iss: string
  aud: "medusa" | "payload"
  /** The tenant it acts in; `*` only for work that belongs to no tenant (health). */
  tenant_id: string
  /** Timeline modules it may write. */
  modules?: string[]
}

/** Data of `orderMessage`, and of the vendors' message. Amounts are exact decimal text in major units. */
export interface OrderMessage {
  order_id: string
  display_id: string
  locale: string
  currency_code: string
  placed_at: string
  customer: { email: string; first_name: string | null; last_name: string | null }
  store: { name: string; url: string | null }
  totals: { subtotal: string; shipping: string; tax: string; discount: string; total: string }
  /** Where the message is about one cancellation: what it takes away and what goes back. */
  cancellation?: {
    cancellation_id: string
    whole: boolean
    refund: string
    /** Nothing was paid yet, so nothing goes back. */
    deferred: boolean
    items: { title: string; subtitle: string | null; quantity: number }[]
  }
  vendor_orders: {
    vendor_order_id: string
    vendor_id: string
    vendor_name: string
    vendor_email: string | null
    total: string
    items: { title: string; subtitle: string | null; sku: string | null; quantity: number; total: string }[]
  }[]
  shipping_address: string[]
}

/** Payload's service surface, called by the worker. Every answer is an `ActivityResult`. */
export const PAYLOAD_SERVICE = {
  /** Renders a template and sends it: `{ template, channel: "email", to, locale, data }`. */
  sendMessage: "/api/service/messages",
  provisionTenant: "/api/service/tenants",
  health: "/api/service/health",
  status: "/api/service/status",
} as const

export interface SendMessageInput {
  /** Key of the template, `order_confirmation`, `vendor_new_order`. */
  template: string
  channel: "email"
  to: string
  locale: string
  data: Record<string, unknown>
}
