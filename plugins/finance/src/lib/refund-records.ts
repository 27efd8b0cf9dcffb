import type { MedusaContainer } from "@medusajs/framework/types"
import { BigNumber, MathBN, Modules } from "@medusajs/framework/utils"
import { orderPayments, unconfirmed, type Movement, type OrderPayment } from "./order-payment"

/** What of the captures has not gone back, in core's own digits: it may have more than the currency, and core refuses to give back more. */
export function exactRest({ captures, refunds }: OrderPayment): string {
  const sum = (list: readonly Movement[]) =>
    list.reduce((total, { exact }) => MathBN.add(total, exact), MathBN.convert(0))
  return MathBN.sub(sum(captures), sum(refunds)).toFixed()
}

/** Ensures that the order's transactions hold its refunds, so that core does not owe them any more. */
export async function recordRefunds(container: MedusaContainer, order_id: string): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  const payments = (await orderPayments(container, order_id)) ?? []
  const existing = await orders.listOrderTransactions(
    { order_id, reference: "refund" },
    { select: ["id", "reference_id"] },
  )
  const known = new Set(existing.map(({ reference_id }) => reference_id))
  const missing = payments.flatMap(({ id, currency_code, refunds }) =>
    refunds
      .filter((each) => !known.has(each.id) && !known.has(id))
      .map((each) => ({
        order_id,
        amount: new BigNumber(MathBN.mult(each.exact, -1)),
        currency_code: currency_code.toLowerCase(),
        reference: "refund",
        reference_id: each.id,
      })),
  )
  if (missing.length > 0) await orders.addOrderTransactions(missing)
}

/** Records that the gateway never confirmed would hide money that is still with us, or make core refuse. */
export async function dropUnconfirmed(container: MedusaContainer, payment: OrderPayment): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT)
  const captures = unconfirmed(payment.captures, payment.captured)
  const refunds = unconfirmed(payment.refunds, payment.refunded)
  if (captures.length > 0) await payments.deleteCaptures(captures)
  if (refunds.length > 0) await payments.deleteRefunds(refunds)
}
