import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { postPaymentEntriesStep } from "../../ledger/steps/post-payment-entries"
import { ensurePaymentCapturedStep } from "../steps/ensure-captured"
import { ensureOrderTransactionsStep } from "../steps/ensure-order-transactions"
import { notePaymentMatchStep } from "../steps/note-match"

export interface ConfirmDeferredPaymentInput {
  tenant_id: string
  order_id: string
  payment_id: string
  intent_id: string
  /** Who saw the money: a user's or a courier's id. */
  confirmed_by: string
  /** The line of the bank's statement; for cash, the receipt or the delivery. */
  reference: string
}

/**
 * A person has seen the money: cash at the door, or a transfer on the bank's statement. Captures it, notes by whom, posts it.
 * Answers an `ActivityResult<Capture>`; confirming again changes nothing.
 */
export const confirmDeferredPaymentWorkflow = createWorkflow(
  "confirm-deferred-payment",
  (input: WorkflowData<ConfirmDeferredPaymentInput>) => {
    const capture = transform({ input }, ({ input }) => ({
      order_id: input.order_id,
      payment_intent_id: input.payment_id,
      currency_code: "",
      confirmed: true,
      captured_by: input.confirmed_by,
    }))
    const result = ensurePaymentCapturedStep(capture)
    when("payment-captured", { result }, ({ result }) => result.success).then(() => {
      notePaymentMatchStep(input)
      ensureOrderTransactionsStep(input)
      postPaymentEntriesStep(input)
    })
    return new WorkflowResponse(result)
  },
)
