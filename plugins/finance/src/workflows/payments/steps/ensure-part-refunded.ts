import { toMajorUnits, type ActivityResult, type Refund, type RefundState } from "@dakkah/contracts"
import { refuse, succeed, withLock } from "@dakkah/kernel"
import type { MedusaContainer } from "@medusajs/framework/types"
import { BigNumber, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { cancelledMoney } from "../../../lib/cancelled-money"
import { asNumber, orderPayments, type OrderPayment } from "../../../lib/order-payment"
import { dropUnconfirmed, exactRest, recordRefunds } from "../../../lib/refund-records"
import { amountToRefund } from "../../../rules/amount-to-refund"

export interface EnsurePartRefundedInput {
  order_id: string
  payment_intent_id: string
  cancellation_id: string
  /** Whole minor units. */
  amount: number
  /** Nothing of the order is left. */
  whole: boolean
}

export type PartRefund = ActivityResult<Refund & { state: RefundState; released_amount: number }>

/**
 * Gives back what one cancellation takes off a paid order, once, to where it came from. Of money that has not come less is asked for later; where
 * nothing of the order is left, its authorisation is given up. No undo: what went back is gone.
 */
export const ensurePartRefundedStep = createStep(
  "ensure-part-refunded",
  async (input: EnsurePartRefundedInput, { container }) => {
    const [payment] = (await orderPayments(container, input.order_id, input.payment_intent_id)) ?? []
    if (!payment) return new StepResponse<PartRefund>(nothing("", "", 0))
    return new StepResponse(await withLock(container, `cityos_payment:${payment.id}`, () => ensure(container, input)))
  },
)

async function ensure(container: MedusaContainer, input: EnsurePartRefundedInput): Promise<PartRefund> {
  const [payment] = (await orderPayments(container, input.order_id, input.payment_intent_id)) ?? []
  if (!payment) return nothing("", "", 0)
  await dropUnconfirmed(container, payment)
  const [fresh = payment] = (await orderPayments(container, input.order_id, payment.id)) ?? []
  const known = fresh.refunds.find(({ cancellation_id }) => cancellation_id === input.cancellation_id)
  if (known) {
    await recordRefunds(container, input.order_id)
    return answer(fresh, "refunded", known.amount, { applied: false })
  }
  if (fresh.captured > 0n) return refund(container, input, fresh)
  if (fresh.canceled_at) return nothing(fresh.id, fresh.currency_code, 0)
  if (input.whole) {
    await container.resolve(Modules.PAYMENT).cancelPayment(fresh.id)
    return answer(fresh, "released", 0n)
  }
  if (fresh.method !== "gateway") return answer(fresh, "released", 0n, { released: input.amount })
  return refuse(
    "payment_not_captured",
    `payment ${fresh.id} is authorised and not captured: a part of it cannot go back. Capture it, or cancel the whole order`,
    { type: "DataConflictError" },
  )
}

async function refund(
  container: MedusaContainer,
  { order_id, cancellation_id, amount: asked }: EnsurePartRefundedInput,
  payment: OrderPayment,
): Promise<PartRefund> {
  const cancelled = await cancelledMoney(container, order_id)
  const amount = amountToRefund({ ...payment, cancelled }, BigInt(asked))
  if (amount === 0n) return nothing(payment.id, payment.currency_code, 0)
  const all = amount === payment.captured - payment.refunded
  await container.resolve(Modules.PAYMENT).refundPayment({
    payment_id: payment.id,
    amount: new BigNumber(all ? exactRest(payment) : toMajorUnits(amount, payment.currency_code)),
    note: `Cancellation ${cancellation_id}`,
    metadata: { cancellation_id },
  })
  await recordRefunds(container, order_id)
  return answer(payment, "refunded", amount)
}

function answer(
  { id, currency_code }: OrderPayment,
  state: RefundState,
  refunded: bigint,
  { applied = true, released = 0 } = {},
): PartRefund {
  const refunded_amount = asNumber(refunded)
  return succeed({ payment_id: id, refunded_amount, currency_code, state, released_amount: released }, { applied })
}

const nothing = (payment_id: string, currency_code: string, released_amount: number): PartRefund =>
  succeed(
    { payment_id, refunded_amount: 0, currency_code, state: "not_due" as const, released_amount },
    { applied: false },
  )
