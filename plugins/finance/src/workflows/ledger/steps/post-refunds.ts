import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { orderPayments } from "../../../lib/order-payment"
import { paymentSource } from "../../../lib/payment-source"
import { LEDGER_MODULE } from "../../../modules/ledger"
import type LedgerModuleService from "../../../modules/ledger/service"
import { partReleasePosting, refundPosting, releasePosting } from "../../../rules/payment-posting"
import type { Posting } from "../../../rules/posting"
import type { PostedEntry } from "../../../rules/reversal-posting"

export interface PostRefundsInput {
  tenant_id: string
  /** Null: the money did not go back, there is nothing to post. */
  order_id: string | null
  /** What of a promise a cancellation no longer asks for, minor units. */
  released?: { cancellation_id: string; payment_id: string; amount: number }
}

/** Posts every refund of an order, and the release of promises that were cancelled. No undo: the ledger is only ever added to. */
export const postRefundsStep = createStep(
  "post-refunds",
  async ({ tenant_id, order_id, released }: PostRefundsInput, { container }) => {
    if (order_id === null) return new StepResponse<string[]>([])
    const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
    const entries = await ledger.entriesOfOrder(order_id)
    const postings = ((await orderPayments(container, order_id)) ?? []).flatMap((payment): Posting[] => {
      const source = paymentSource(tenant_id, order_id, payment)
      const promised = entries.some(({ kind, reference_id }) => kind === "receivable" && reference_id === payment.id)
      const rest = payment.amount - releasedBefore(entries, payment.id)
      const release = promised && payment.canceled_at ? releasePosting(source, rest) : null
      const refunds = payment.refunded > 0n ? payment.refunds.map((refund) => refundPosting(source, refund)) : []
      const part =
        promised && released?.payment_id === payment.id
          ? partReleasePosting(source, released.cancellation_id, BigInt(released.amount))
          : null
      return [...refunds, ...(part ? [part] : []), ...(release ? [release] : [])]
    })
    const posted = await ledger.post(postings)
    return new StepResponse(posted.map(({ id }) => id))
  },
)

/** What cancellations of parts released of a promise. The last release is the payment's own, with its whole rest. */
const releasedBefore = (entries: readonly PostedEntry[], payment_id: string): bigint =>
  entries
    .filter(
      ({ kind, reference_id, source_key }) =>
        kind === "release" && reference_id === payment_id && !source_key.includes(`/${payment_id}/`),
    )
    .flatMap(({ lines }) => lines)
    .reduce((sum, { debit }) => sum + debit, 0n)
