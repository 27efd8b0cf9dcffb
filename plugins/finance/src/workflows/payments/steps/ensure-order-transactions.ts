import { refuse, succeed, withLock } from "@dakkah/kernel"
import type { ActivityResult, RecordedTransaction } from "@dakkah/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { BigNumber, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { orderPayments, unconfirmed } from "../../../lib/order-payment"

export interface EnsureOrderTransactionsInput {
  order_id: string
  payment_id: string
}

interface Missing {
  order_id: string
  amount: BigNumber
  currency_code: string
  reference: "capture"
  reference_id: string
}

/** Core's capture adds the order's transaction after the money moved; a process that died in between left it out. */
export const ensureOrderTransactionsStep = createStep(
  "ensure-order-transactions",
  async ({ order_id, payment_id }: EnsureOrderTransactionsInput, { container }) => {
    const result = await withLock(container, `cityos_transactions:${order_id}`, () =>
      ensure(container, order_id, payment_id),
    )
    return new StepResponse(result.answer, result.created)
  },
  async (created, { container }) => {
    if (created?.length) await container.resolve(Modules.ORDER).deleteOrderTransactions(created)
  },
)

async function ensure(
  container: MedusaContainer,
  order_id: string,
  payment_id: string,
): Promise<{ answer: ActivityResult<RecordedTransaction>; created: string[] }> {
  const [payment] = (await orderPayments(container, order_id, payment_id)) ?? []
  if (!payment)
    return { answer: refuse("payment_not_found", `order ${order_id} has no payment ${payment_id}`), created: [] }
  const orders = container.resolve(Modules.ORDER)
  const existing = await orders.listOrderTransactions(
    { order_id, reference: "capture" },
    { select: ["id", "reference_id"] },
  )
  const known = new Set(existing.map(({ reference_id }) => reference_id))
  const open = new Set(unconfirmed(payment.captures, payment.captured))
  const missing = payment.captures
    .filter(({ id }) => !known.has(id) && !open.has(id))
    .map(({ id, exact }): Missing => ({
      order_id,
      amount: new BigNumber(exact),
      currency_code: payment.currency_code.toLowerCase(),
      reference: "capture",
      reference_id: id,
    }))
  const created = missing.length > 0 ? await orders.addOrderTransactions(missing) : []
  const ids = new Set(payment.captures.map(({ id }) => id))
  const recorded = [...existing, ...created].find(({ reference_id }) => ids.has(reference_id))
  // Nothing is captured while the money is still to come: there is no transaction to name.
  return {
    answer: succeed({ transaction_id: recorded?.id ?? "" }, { applied: created.length > 0 }),
    created: created.map(({ id }) => id),
  }
}
