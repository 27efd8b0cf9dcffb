import type { Capture, PaymentCapturePayload } from "@dakkah/contracts"
import { backOffice, commerce, payments } from "../lib/ports"
import { saga } from "../lib/saga"

/**
 * WF-009. Captures the money and tells the books. Money that comes later (cash at the door, bank transfer) answers `deferred`:
 * the shares are agreed now, transaction and entry are written when it is there. An order of 0.00 ends with its first step. The caller holds the undo (`refundPayment`).
 */
export const PaymentCaptureWorkflow = saga(
  "PaymentCaptureWorkflow",
  async (payment: PaymentCapturePayload, { step, unblocked }): Promise<{ capture: Capture }> => {
    const { order_id, payment_intent_id, amount, currency_code, vendor_splits = [] } = payment
    const ref = { order_id, payment_intent_id, amount, currency_code }
    await unblocked()
    const capture = await step(payments.capturePaymentIntent, ref)
    if (capture.state === "not_due") return { capture }
    if (vendor_splits.length > 0) await step(payments.splitPaymentToVendors, { ...ref, vendor_splits })
    const commission_amount = vendor_splits.reduce((sum, split) => sum + split.commission_amount, 0)
    await step(payments.holdPlatformCommission, { ...ref, commission_amount })

    if (capture.state === "captured") {
      const captured = { order_id, payment_id: capture.payment_id, amount: capture.captured_amount, currency_code }
      await step(commerce.recordTransaction, captured)
      await step(backOffice.createAccountingEntry, { ...captured, kind: "capture" })
    }
    await step(
      commerce.recordAuditLog,
      {
        action: `payment.${capture.state}`,
        resource_type: "payment",
        resource_id: capture.payment_id,
        changes: { order_id, amount, currency_code, charge_id: capture.charge_id },
      },
      { effect: `audit-payment_${capture.state}` },
    )
    return { capture }
  },
  { queue: "payment-gateway", child: true, subject: (payment) => ({ type: "order", id: payment.order_id }) },
)
