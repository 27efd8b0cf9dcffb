import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { orderPayments, unconfirmed, type OrderPayment } from "../../../lib/order-payment"
import { paymentSource } from "../../../lib/payment-source"
import { LEDGER_MODULE } from "../../../modules/ledger"
import type LedgerModuleService from "../../../modules/ledger/service"
import type { PostedReference } from "../../../modules/ledger/service"
import { capturePosting, receivablePosting } from "../../../rules/payment-posting"
import type { Posting } from "../../../rules/posting"
import type { PostedEntry } from "../../../rules/reversal-posting"

export interface PostPaymentEntriesInput {
  tenant_id: string
  order_id: string
}

/** Posts what an order's payments did: each confirmed capture, or the promise of money that comes later. */
export const postPaymentEntriesStep = createStep(
  "post-payment-entries",
  async (input: PostPaymentEntriesInput, { container }) => {
    const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
    const entries = await ledger.entriesOfOrder(input.order_id)
    const payments = (await orderPayments(container, input.order_id)) ?? []
    const posted = await ledger.post(payments.flatMap((payment) => postingsOf(input, payment, entries)))
    return new StepResponse<PostedReference[]>(posted)
  },
)

function postingsOf(
  { tenant_id, order_id }: PostPaymentEntriesInput,
  payment: OrderPayment,
  entries: readonly PostedEntry[],
): Posting[] {
  const source = paymentSource(tenant_id, order_id, payment)
  const promised = entries.some(({ kind, reference_id }) => kind === "receivable" && reference_id === payment.id)
  if (payment.captured === 0n) {
    const receivable = payment.canceled_at ? null : receivablePosting(source, payment.amount)
    return receivable ? [receivable] : []
  }
  const open = new Set(unconfirmed(payment.captures, payment.captured))
  return payment.captures.filter(({ id }) => !open.has(id)).map((capture) => capturePosting(source, capture, promised))
}
