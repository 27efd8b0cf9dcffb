import type { OrderCancellationPayload, OrderCancellationResult } from "@dakkah/contracts"
import { backOffice, commerce, content, logistics, payments } from "../lib/ports"
import { saga } from "../lib/saga"
import * as to from "./order-cancellation-inputs"

/** How a placement ends that took back by itself what it did. */
const UNDONE: readonly (string | null)[] = ["compensated", "cancelled"]

/**
 * WF-003. What was accepted is given back: there is no way back from the beginning, each step is tried until it is done or an operator
 * gives it up. A placement under way is asked to stop where the whole order goes, and is waited for; behind its pivot it is not in the way.
 * Every step ensures, so what the placement's own undo has given back is not given back twice.
 */
export const OrderCancellationWorkflow = saga(
  "OrderCancellationWorkflow",
  async (order: OrderCancellationPayload, { step, pivot, settled, timings }): Promise<OrderCancellationResult> => {
    pivot()
    for (const earlier of order.after) await settled(earlier)
    const placement = await settled(order.placement_id, { pivotIsEnough: true, ...(order.whole && to.stop(order)) })

    // The order that failed has taken the part along.
    const superseded = !order.whole && UNDONE.includes(placement)
    // Long enough for a restart, short enough to be told of on the same day.
    const key = { ...to.key(order), within: timings.undo_deadline }
    if (!superseded) {
      await step(logistics.cancelDeliveryOrder, to.deliveries(order), key)
      await step(backOffice.releaseInventory, to.stock(order), key)
      await step(commerce.reverseCommissions, to.request(order), key)
      await step(payments.processRefund, to.refund(order), key)
      await step(backOffice.reverseAccountingEntries, to.sales(order), key)
    }
    const change = await step(commerce.updateOrderStatus, to.status(order), key)
    if (superseded) return { state: "superseded" }
    await step(content.sendCancellationNotification, to.notice(order), { ...key, optional: true })
    await step(commerce.recordAuditLog, to.audit(order), {
      subject: order.cancellation_id,
      effect: "audit-order_cancelled",
    })
    return { state: change?.state ?? (order.whole ? "cancelled" : "adjusted") }
  },
  {
    queue: "medusa-commerce",
    subject: (order) => ({ type: "order", id: order.order_id }),
    queries: { getCancellationStatus: (view) => view },
  },
)
