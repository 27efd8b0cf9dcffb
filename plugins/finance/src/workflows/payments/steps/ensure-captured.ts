import { toMajorUnits, type ActivityResult, type Capture } from "@dakkah/contracts"
import { refuse, succeed, withLock } from "@dakkah/kernel"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { asNumber, chargeId, orderPayments, unconfirmed, type OrderPayment } from "../../../lib/order-payment"
import { cancelledMoney } from "../../../lib/cancelled-money"
import { declineCodeOf } from "../../../modules/offline-gateway/errors"

export interface EnsureCapturedInput {
  order_id: string
  payment_intent_id: string
  /** ISO 4217; empty where the caller does not know it. */
  currency_code: string
  /** The money was seen: cash at the door, a transfer on the bank's statement. Otherwise such payments are deferred. */
  confirmed?: boolean
  captured_by?: string
}

/** Captures what is left of an order's payment, once, whoever asks and however often. No undo: captured money is refunded, not forgotten. */
export const ensurePaymentCapturedStep = createStep(
  "ensure-payment-captured",
  async (input: EnsureCapturedInput, { container }) => {
    const [payment] = (await orderPayments(container, input.order_id, input.payment_intent_id)) ?? []
    if (!payment) return new StepResponse(await withoutPayment(container, input))
    return new StepResponse(await withLock(container, `cityos_payment:${payment.id}`, () => capture(container, input)))
  },
)

async function capture(container: MedusaContainer, input: EnsureCapturedInput): Promise<ActivityResult<Capture>> {
  const [payment] = (await orderPayments(container, input.order_id, input.payment_intent_id)) ?? []
  if (!payment) return withoutPayment(container, input)
  if (input.currency_code && input.currency_code.toUpperCase() !== payment.currency_code) {
    return refuse(
      "currency_mismatch",
      `payment ${payment.id} is in ${payment.currency_code}, not in ${input.currency_code}`,
    )
  }
  const owed = payment.amount - (await cancelledMoney(container, input.order_id))
  if (payment.captured >= owed && payment.captured > 0n)
    return succeed(captured(payment, "captured"), { applied: false })
  if (payment.canceled_at)
    return refuse(
      "payment_canceled",
      `payment ${payment.id} was cancelled at ${payment.canceled_at}. Ask for a new payment`,
    )
  if (payment.method !== "gateway" && !input.confirmed)
    return succeed(captured(payment, "deferred"), { applied: false })
  if (owed <= 0n)
    return refuse("nothing_owed", `payment ${payment.id}: what it was for has been cancelled, nothing is owed`)
  await dropUnconfirmed(container, payment)
  const { errors } = await capturePaymentWorkflow(container).run({
    input: {
      payment_id: payment.id,
      captured_by: input.captured_by,
      // Of an order that became smaller before it was paid, less is taken than was authorised.
      ...(owed < payment.amount && { amount: toMajorUnits(owed - payment.captured, payment.currency_code) }),
    },
    throwOnError: false,
  })
  const error = errors?.[0]?.error as unknown
  if (error) return declined(error, payment)
  const [after] = (await orderPayments(container, input.order_id, payment.id)) ?? []
  return succeed(captured(after ?? payment, "captured"))
}

const captured = (payment: OrderPayment, state: Capture["state"]): Capture => ({
  payment_id: payment.id,
  state,
  captured_amount: asNumber(payment.captured),
  currency_code: payment.currency_code,
  charge_id: chargeId(payment),
})

/** A record without the gateway's answer is what a process left behind that died: the gateway ensures a total, so it may be asked anew. */
async function dropUnconfirmed(container: MedusaContainer, payment: OrderPayment): Promise<void> {
  const stale = unconfirmed(payment.captures, payment.captured)
  if (stale.length > 0) await container.resolve(Modules.PAYMENT).deleteCaptures(stale)
}

function declined(error: unknown, payment: OrderPayment): ActivityResult<Capture> {
  const code = declineCodeOf(error)
  if (!code)
    throw error instanceof Error
      ? error
      : new MedusaError(MedusaError.Types.UNEXPECTED_STATE, (error as { message?: string }).message ?? "")
  const type =
    code === "fraud_detected"
      ? "FraudDetectedError"
      : code === "insufficient_funds"
        ? "InsufficientFundsError"
        : "InvalidArgumentError"
  return refuse(code, `payment ${payment.id} was declined: ${(error as Error).message}`, {
    type,
    details: { payment_id: payment.id },
  })
}

/** An order of 0.00 has nothing to pay, and so has one that credit lines (a gift card, store credit) have paid whole. */
async function withoutPayment(
  container: MedusaContainer,
  { order_id }: EnsureCapturedInput,
): Promise<ActivityResult<Capture>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "total", "currency_code"],
    filters: { id: order_id },
  })
  const order = data[0] as { total?: unknown; currency_code: string } | undefined
  if (!order) return refuse("order_not_found", `order ${order_id} is not there`)
  if (Number(order.total ?? 0) > 0)
    return refuse("payment_not_found", `order ${order_id} has no payment. Was it authorised?`)
  const currency_code = order.currency_code.toUpperCase()
  return succeed(
    { payment_id: "", state: "not_due", captured_amount: 0, currency_code, charge_id: null },
    { applied: false },
  )
}
