import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { orderPayments } from "../../../lib/order-payment"
import { paymentSource } from "../../../lib/payment-source"
import { LEDGER_MODULE } from "../../../modules/ledger"
import type LedgerModuleService from "../../../modules/ledger/service"
import { refundPosting, releasePosting } from "../../../rules/payment-posting"
import type { Posting } from "../../../rules/posting"

export interface PostRefundsInput {
  tenant_id: string
  /** Null: the money did not go back, there is nothing to post. */
  order_id: string | null
}

/** Posts every refund of an order, and the release of promises that were cancelled. No undo: the ledger is only ever added to. */
export const postRefundsStep = createStep(
  "post-refunds",
  async ({ tenant_id, order_id }: PostRefundsInput, { container }) => {
    if (order_id === null) return new StepResponse<string[]>([])
    const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
    const entries = await ledger.entriesOfOrder(order_id)
    const postings = ((await orderPayments(container, order_id)) ?? []).flatMap((payment): Posting[] => {
      const source = paymentSource(tenant_id, order_id, payment)
      const promised = entries.some(({ kind, reference_id }) => kind === "receivable" && reference_id === payment.id)
      const release = promised && payment.canceled_at ? releasePosting(source, payment.amount) : null
      const refunds = payment.refunded > 0n ? payment.refunds.map((refund) => refundPosting(source, refund)) : []
      return release ? [...refunds, release] : refunds
    })
    const posted = await ledger.post(postings)
    return new StepResponse(posted.map(({ id }) => id))
  },
)
