import { toMajorUnits, type ActivityResult, type Refund } from "@dakkah/contracts"
import { refuse, succeed, withLock } from "@dakkah/kernel"
import type { MedusaContainer } from "@medusajs/framework/types"
import { BigNumber, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { asNumber, orderPayments, type OrderPayment } from "../../../lib/order-payment"
import { dropUnconfirmed, exactRest, recordRefunds } from "../../../lib/refund-records"

export interface EnsureRefundedInput {
  order_id: string
  /** Empty: every payment of the order. */
  payment_intent_id: string
  note?: string
}

/** Undo of a capture: refunds what was captured, cancels what was only authorised, leaves what is already undone. */
export const ensurePaymentRefundedStep = createStep(
  "ensure-payment-refunded",
  async (input: EnsureRefundedInput, { container }) => {
    const payments = await orderPayments(container, input.order_id, input.payment_intent_id)
    if (!payments)
      return new StepResponse<ActivityResult<Refund>>(refuse("order_not_found", `order ${input.order_id} is not there`))
    const [first] = payments
    if (!first)
      return new StepResponse<ActivityResult<Refund>>(
        succeed({ payment_id: "", refunded_amount: 0, currency_code: "" }, { applied: false }),
      )
    const applied = await withLock(container, `cityos_payment:${first.id}`, () => undo(container, input))
    const after = (await orderPayments(container, input.order_id, first.id)) ?? []
    const refunded = after.reduce((sum, payment) => sum + payment.refunded, 0n)
    const refund = { payment_id: first.id, refunded_amount: asNumber(refunded), currency_code: first.currency_code }
    return new StepResponse<ActivityResult<Refund>>(succeed(refund, { applied }))
  },
)

async function undo(container: MedusaContainer, input: EnsureRefundedInput): Promise<boolean> {
  let applied = false
  for (const payment of (await orderPayments(container, input.order_id, input.payment_intent_id)) ?? []) {
    await dropUnconfirmed(container, payment)
    const open = payment.captured - payment.refunded
    if (open > 0n) await refund(container, payment, open, input.note)
    else if (payment.captured === 0n && !payment.canceled_at)
      await container.resolve(Modules.PAYMENT).cancelPayment(payment.id)
    else continue
    applied = true
  }
  await recordRefunds(container, input.order_id)
  return applied
}

/** Not core's workflow for several refunds: it logs a refund that failed and records it as done. */
async function refund(
  container: MedusaContainer,
  payment: OrderPayment,
  open: bigint,
  note: string | undefined,
): Promise<void> {
  const everything = payment.refunded === 0n && open === payment.captured
  const amount = new BigNumber(everything ? exactRest(payment) : toMajorUnits(open, payment.currency_code))
  await container.resolve(Modules.PAYMENT).refundPayment({ payment_id: payment.id, amount, note })
}
