import type { OrderRef, OrderSplitPayload, VendorSplit } from "@dakkah/contracts"
import { commerce, content, logistics, payments } from "../lib/ports"
import { saga } from "../lib/saga"

/**
 * WF-006. The order becomes one order per vendor, each with its commission, its share of the money and its delivery.
 * Placement has shared the order out already, in the database: every step ensures. WF-001 holds the undos.
 */
export const OrderSplitAndRoutingWorkflow = saga(
  "OrderSplitAndRoutingWorkflow",
  async (order: OrderSplitPayload, { step, unblocked, timings }) => {
    const of: OrderRef = { order_id: order.order_id }
    await step(commerce.splitOrderByVendor, of)
    await step(commerce.calculateCommissionsPerVendor, of)
    await step(payments.splitPayment, {
      ...of,
      payment_intent_id: order.payment_intent_id,
      amount: order.total_amount,
      currency_code: order.currency_code,
      vendor_splits: splits(order),
    })
    const { vendor_orders } = await step(commerce.createVendorOrders, of)
    const vendor_order_ids = vendor_orders.map(({ vendor_order_id }) => vendor_order_id).sort()
    await unblocked()
    await step(logistics.createDeliveryOrdersPerVendor, { ...of, vendor_order_ids })
    if (order.notices === "caller") return { vendor_order_ids, notified: false }
    // A mail system that is down must not hold up the split.
    const notice = await step(
      content.notifyVendors,
      { ...of, vendor_order_ids },
      { optional: true, within: timings.attempt },
    )
    return { vendor_order_ids, notified: notice !== undefined }
  },
  { queue: "medusa-commerce", child: true, subject: (order) => ({ type: "order", id: order.order_id }) },
)

const splits = (order: OrderSplitPayload): VendorSplit[] =>
  order.items_by_vendor.map(({ vendor_id, amount, commission_amount }) => ({
    vendor_id,
    connected_account_id: null,
    amount,
    commission_amount,
  }))
