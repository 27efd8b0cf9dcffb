import { toMinorUnits, workflowId, type Dispatch } from "@dakkah/contracts"
import { currentTenant } from "@dakkah/kernel"
import { processPaymentWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, PaymentActions } from "@medusajs/framework/utils"
import { decimalText } from "../rules/minor-units"
import { confirmDeferredPaymentWorkflow } from "../workflows"
import { orderPayments, type OrderPayment } from "./order-payment"

/** What a gateway says happened to a payment session. It is verified and stored before it comes here. */
export interface PaymentMessage {
  /** The stored message's id. */
  id: string
  action: string
  session_id: string
  /** Major units of the session's currency, exact. */
  amount: unknown
  /** Who says so, for the books: the connector. */
  connector: string
}

const FOLLOWED: readonly string[] = [PaymentActions.AUTHORIZED, PaymentActions.SUCCESSFUL]

/**
 * Does in the message's tenant what core does on a payment webhook, and ensures it: a message that comes twice, late or before
 * its elder changes nothing more. The relay asks again until it is done, so nothing is lost with a process.
 */
export async function followPaymentMessage(container: MedusaContainer, message: PaymentMessage): Promise<Dispatch> {
  if (!FOLLOWED.includes(message.action)) return { kind: "none", reason: "nothing follows this kind of message" }
  const before = await findSession(container, message.session_id)
  // Core's workflow would go on with any cart of the shop.
  if (!before) return { kind: "none", reason: `session ${message.session_id} is not of this shop` }
  if (!before.order_id) await completeCart(container, message)
  if (message.action !== (PaymentActions.SUCCESSFUL as string))
    return { kind: "none", reason: "an authorisation is all that a cart waits for" }
  const session = await findSession(container, message.session_id)
  if (!session?.order_id) return { kind: "none", reason: `session ${message.session_id} belongs to no order` }
  return confirm(container, message, session.order_id, session.currency_code)
}

/** Core's own way from an authorised session to an order. Captures are ours: they are ensured, and posted. */
async function completeCart(container: MedusaContainer, { session_id, amount }: PaymentMessage): Promise<void> {
  await processPaymentWorkflow(container).run({
    input: { action: PaymentActions.AUTHORIZED, data: { session_id, amount: decimalText(amount) } },
  })
}

async function confirm(
  container: MedusaContainer,
  message: PaymentMessage,
  order_id: string,
  currency_code: string,
): Promise<Dispatch> {
  const amount = toMinorUnits(decimalText(message.amount), currency_code)
  const [payment] = (await orderPayments(container, order_id, message.session_id)) ?? []
  if (payment && payment.amount === amount && isAwaited(payment)) {
    const { result } = await confirmDeferredPaymentWorkflow(container).run({
      input: {
        tenant_id: currentTenant(),
        order_id,
        payment_id: payment.id,
        intent_id: typeof payment.data.id === "string" ? payment.data.id : "",
        confirmed_by: message.connector,
        reference: message.id,
      },
    })
    if (!result.success)
      throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, result.error?.message ?? "the capture was refused")
  }
  return {
    kind: "signal",
    workflow_id: workflowId({ tenant_id: currentTenant(), domain: "order", entity_id: order_id, action: "placement" }),
    signal: "payment.captured",
    input: { event_id: message.id, payment_id: payment?.id ?? null, amount: Number(amount) },
  }
}

/** Money that comes later and has not come. A card is captured by the order's placement, which the signal wakes. */
const isAwaited = ({ method, captured, amount, canceled_at }: OrderPayment): boolean =>
  method !== "gateway" && captured < amount && !canceled_at

interface Session {
  currency_code: string
  order_id: string | null
}

async function findSession(container: MedusaContainer, id: string): Promise<Session | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "payment_session",
    fields: ["id", "currency_code", "payment_collection.order.id"],
    filters: { id },
  })
  const row = data[0] as unknown as
    { currency_code: string; payment_collection?: { order?: { id: string } | null } | null } | undefined
  return row ? { currency_code: row.currency_code, order_id: row.payment_collection?.order?.id ?? null } : null
}
