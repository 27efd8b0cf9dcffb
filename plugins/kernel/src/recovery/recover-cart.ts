import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"

import { runHook } from "../hooks/register"
import { KERNEL } from "../modules/kernel"
import type KernelModuleService from "../modules/kernel/service"
import type { AuditEntryInput } from "../modules/kernel/types"
import { planRecovery, type CartPlacement, type Recovery, type SessionState } from "./half-placement"

export interface RecoverCartInput {
  cart_id: string
  /** Who noticed: the buyer's next attempt, the delayed event, a person. */
  asked_by: "attempt" | "event" | "operator" | "checkout"
  /** An operator's. */
  reason?: string
  origin?: AuditEntryInput["origin"]
}

export interface RecoveryReport {
  cart_id: string
  outcome: "none" | "finished" | "undone"
  order_ids: string[]
  /** What was given back, in order. */
  done: string[]
}

/** Longer than any completion that is still alive; a dead one's lease is gone at once. */
const LEASE = { timeout: 40 }

/**
 * Brings a cart whose completion died to one of two ends: its order placed whole, or nothing at all and the cart open again. Under the
 * cart's lease, so never beside a completion that lives. Doing it again changes nothing; killed in the middle it is done again from there.
 * @throws Error when the cart stays busy: try again later
 */
export async function recoverCart(container: MedusaContainer, input: RecoverCartInput): Promise<RecoveryReport> {
  return container.resolve(Modules.LOCKING).execute([input.cart_id], () => recoverHeldCart(container, input), LEASE)
}

/** The same for a caller that holds the cart's lease. */
export async function recoverHeldCart(container: MedusaContainer, input: RecoverCartInput): Promise<RecoveryReport> {
  const kernel = container.resolve<KernelModuleService>(KERNEL)
  const state = await kernel.cartPlacement(input.cart_id)
  const plan = planRecovery(state)
  if (plan.kind === "none") return report(input, "none", [])
  if (plan.kind === "finish" && (await finish(container, input, state, plan.order_id))) {
    return report(input, "finished", [plan.order_id])
  }
  const order_ids = plan.kind === "finish" ? [plan.order_id] : plan.order_ids
  const money = plan.kind === "finish" || plan.money
  await note(kernel, input, { kind: "undo", order_ids, money }, state)
  return report(input, "undone", order_ids, await undo(container, state, order_ids, money))
}

const report = (
  { cart_id }: RecoverCartInput,
  outcome: RecoveryReport["outcome"],
  order_ids: string[],
  done: string[] = [],
): RecoveryReport => ({ cart_id, outcome, order_ids, done })

/** Written before anything is touched: what is undone leaves no other trace. */
async function note(
  kernel: KernelModuleService,
  { cart_id, asked_by, reason, origin }: RecoverCartInput,
  plan: Exclude<Recovery, { kind: "none" }>,
  state: CartPlacement,
): Promise<void> {
  const order_ids = plan.kind === "finish" ? [plan.order_id] : plan.order_ids
  await kernel.noteRecovery(
    {
      action: plan.kind === "finish" ? "placement.finished" : "placement.undone",
      resource_type: "cart",
      resource_id: cart_id,
      before: { unplaced: state.unplaced, sessions: state.sessions },
      after: { ...plan, asked_by, reason },
      origin,
    },
    order_ids,
  )
}

/** @returns false where a rule of ours refuses the order: then it is taken back */
async function finish(
  container: MedusaContainer,
  input: RecoverCartInput,
  state: CartPlacement,
  order_id: string,
): Promise<boolean> {
  await ensureTransactions(container, state, order_id)
  try {
    await runHook(container, "complete-cart.orderCreated", { order_id, cart_id: input.cart_id })
  } catch (error) {
    if (MedusaError.isMedusaError(error)) return false
    throw error
  }
  await note(container.resolve<KernelModuleService>(KERNEL), input, { kind: "finish", order_id }, state)
  // Core says so at the end of the workflow that died.
  await container.resolve(Modules.EVENT_BUS).emit({ name: "order.placed", data: { id: order_id } })
  return true
}

/** Core writes what was captured at checkout into the order right before the hook. */
async function ensureTransactions(container: MedusaContainer, state: CartPlacement, order_id: string): Promise<void> {
  const payments = state.sessions.flatMap(({ payment_id, captured }) => (payment_id && captured ? [payment_id] : []))
  if (payments.length === 0) return
  const orders = container.resolve(Modules.ORDER)
  const [captured, known] = await Promise.all([
    container.resolve(Modules.PAYMENT).listPayments({ id: payments }, { relations: ["captures"] }),
    orders.listOrderTransactions({ order_id }, { select: ["reference_id"] }),
  ])
  const written = new Set(known.map(({ reference_id }) => reference_id))
  const missing = captured.flatMap(({ captures = [], currency_code }) =>
    captures
      .filter(({ id }) => !written.has(id))
      .map(({ id, amount }) => ({ order_id, amount, currency_code, reference: "capture", reference_id: id })),
  )
  if (missing.length > 0) await orders.addOrderTransactions(missing)
}

/** Money first, the order last: as long as it is there, whoever comes next sees what is left to do. */
async function undo(
  container: MedusaContainer,
  state: CartPlacement,
  order_ids: string[],
  money: boolean,
): Promise<string[]> {
  const kernel = container.resolve<KernelModuleService>(KERNEL)
  const done: string[] = []
  if (money) {
    for (const session of state.sessions) done.push(await giveMoneyBack(container, session))
    await kernel.endPaymentSessions(
      state.sessions.flatMap(({ id, payment_id, spent }) => (payment_id || spent ? [id] : [])),
    )
  }
  const lines = state.unplaced.flatMap(({ line_item_ids }) => line_item_ids)
  if (lines.length > 0) {
    await container.resolve(Modules.INVENTORY).deleteReservationItemsByLineItem(lines)
    done.push("stock released")
  }
  if (money) await offerPayment(container, state)
  if (order_ids.length > 0) {
    await kernel.unlinkOrders(order_ids)
    if (money) await container.resolve(Modules.CART).updateCarts([{ id: state.cart_id, completed_at: null }])
    await container.resolve(Modules.ORDER).deleteOrders(order_ids)
    done.push(...order_ids.map((id) => `order ${id} removed`))
  }
  return done
}

async function giveMoneyBack(container: MedusaContainer, session: SessionState): Promise<string> {
  const payments = container.resolve(Modules.PAYMENT)
  const { payment_id } = session
  if (payment_id && session.captured) {
    await payments.refundPayment({ payment_id, note: "The order could not be placed" })
    return `payment ${payment_id} refunded`
  }
  if (payment_id) {
    await payments.cancelPayment(payment_id)
    return `payment ${payment_id} cancelled`
  }
  if (session.spent) return `session ${session.id} ended`
  // Also an authorisation that only the gateway knows: it is asked to give it up.
  await payments.deletePaymentSession(session.id)
  return `session ${session.id} given up`
}

/** The cart can be paid again, in the same way. */
async function offerPayment(container: MedusaContainer, { sessions }: CartPlacement): Promise<void> {
  const [last] = sessions
  if (!last) return
  const payments: IPaymentModuleService = container.resolve(Modules.PAYMENT)
  const [collection] = await payments.listPaymentCollections(
    { id: last.payment_collection_id },
    { relations: ["payment_sessions"], take: 1 },
  )
  if (!collection) return
  const live = (collection.payment_sessions ?? []).filter(({ status }) => status !== "canceled")
  if (live.length > 0) return
  await payments.createPaymentSession(collection.id, {
    provider_id: last.provider_id,
    currency_code: collection.currency_code,
    amount: collection.amount,
    data: last.data,
  })
}
