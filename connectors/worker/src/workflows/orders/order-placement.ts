import type { Capture, CaptureState, OrderPlacementPayload } from "@dakkah/contracts"
import { patched } from "@temporalio/workflow"
import { CHANGES } from "../lib/changes"
import { backOffice, commerce, content, identity, logistics, payments, type ActivityRef } from "../lib/ports"
import { saga, type SagaTools } from "../lib/saga"
import { PaymentCaptureWorkflow } from "../payments/payment-capture"
import * as to from "./order-placement-inputs"
import { OrderSplitAndRoutingWorkflow } from "./order-split-and-routing"

interface State {
  payment: {
    state: "pending" | CaptureState
    captured_amount: number
    currency_code: string
    charge_id: string | null
  }
  /** Confirmations that came by signal, by name. */
  confirmed: string[]
}

/**
 * WF-001. Money first, goods next, books last; everything before a failure is undone in reverse, what checkout did included: an order
 * that is not placed is cancelled whole. Undos of what a child may do are registered before the child.
 * The books are the pivot: there the order is placed, and a mail that cannot be sent undoes no order.
 */
export const OrderPlacementWorkflow = saga(
  "OrderPlacementWorkflow",
  async (order: OrderPlacementPayload, { step, undo, child, needs, pivot, timings, state }: SagaTools<State>) => {
    const whole = patched(CHANGES.placedOrCancelled)
    if (whole) {
      undo(content.sendCancellationNotification, (why) => to.notice(order, why), { optional: true })
      undo(commerce.updateOrderStatus, (why) => to.cancelled(order, why))
    }
    undo(payments.refundPayment, to.payment(order))
    if (whole) undo(backOffice.releaseInventory, to.ref(order))
    needs(...required(order))

    const { capture } = await child(PaymentCaptureWorkflow, to.capture(order))
    keep(state, capture)

    if (order.requires_identity_verification) {
      await step(identity.verifyIdentity, to.customer(order), { within: timings.identity })
    }
    await step(backOffice.reserveInventory, to.lines(order), { undo: backOffice.releaseInventory })

    undo(commerce.reverseCommissions, to.ref(order))
    undo(logistics.cancelDeliveryOrder, to.ref(order))
    const { notified } = await child(OrderSplitAndRoutingWorkflow, to.split(order, whole ? "caller" : "now"))

    await step(commerce.calculateCommissions, to.ref(order))
    await step(logistics.createDeliveryOrder, to.vendorOrders(order))
    await step(backOffice.createAccountingEntries, to.ref(order), { undo: backOffice.reverseAccountingEntries })
    pivot()

    // An audit entry waits for no mail system.
    if (whole) await step(commerce.recordAuditLog, to.placed(order), { effect: "audit-order_placed" })
    await step(content.sendOrderConfirmation, to.ref(order), { optional: true })
    if (!notified) await step(content.notifyVendors, to.vendorOrders(order), { optional: true })
    if (!whole) await step(commerce.recordAuditLog, to.placed(order), { effect: "audit-order_placed" })
  },
  {
    queue: "medusa-commerce",
    subject: (order) => ({ type: "order", id: order.order_id }),
    timeline: { completed: "order:placed", failed: "order:placement_failed", cancelled: "order:placement_cancelled" },
    state: (order): State => ({
      payment: { state: "pending", captured_amount: 0, currency_code: order.payment.currency_code, charge_id: null },
      confirmed: [],
    }),
    signals: {
      "payment.captured": (state, event) => {
        state.payment.state = "captured"
        if (typeof event["amount"] === "number") state.payment.captured_amount = event["amount"]
        if (typeof event["charge_id"] === "string") state.payment.charge_id = event["charge_id"]
        confirm(state, "payment.captured")
      },
      "inventory.reserved": (state) => confirm(state, "inventory.reserved"),
      "delivery.created": (state) => confirm(state, "delivery.created"),
    },
    queries: {
      getOrderStatus: (view, state) => ({ ...view, confirmed: state.confirmed }),
      getPaymentStatus: (_view, state) => state.payment,
    },
    cancelSignal: "order.cancel_requested",
  },
)

/** What no order can be placed without. */
const required = (order: OrderPlacementPayload): ActivityRef<never, unknown>[] => [
  payments.capturePaymentIntent,
  payments.refundPayment,
  backOffice.reserveInventory,
  backOffice.createAccountingEntries,
  logistics.createDeliveryOrder,
  ...(order.requires_identity_verification ? [identity.verifyIdentity] : []),
]

/** A webhook may have overtaken the answer: what was captured stays captured. */
function keep(state: State, capture: Capture): void {
  if (state.payment.state === "captured" && capture.state === "deferred") return
  const { captured_amount, currency_code, charge_id } = capture
  state.payment = { state: capture.state, captured_amount, currency_code, charge_id }
}

function confirm(state: State, what: string): void {
  if (!state.confirmed.includes(what)) state.confirmed.push(what)
}
