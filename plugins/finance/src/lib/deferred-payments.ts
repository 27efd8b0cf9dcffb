import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { OfflineMethod } from "../modules/offline-gateway/intent"
import { OFFLINE_GATEWAY_MODULE } from "../modules/offline-gateway"
import type OfflineGatewayModuleService from "../modules/offline-gateway/service"
import { minorUnits } from "../rules/minor-units"

const STATUSES = {
  open: ["authorized"],
  confirmed: ["captured", "partially_captured", "refunded"],
  canceled: ["canceled", "declined"],
} as const

export interface DeferredFilter {
  method: OfflineMethod
  status: keyof typeof STATUSES
  q?: string
  limit: number
  offset: number
  order: string
}

/** A payment that a person confirms. Amounts are whole minor units. */
export interface DeferredPayment {
  id: string
  method: OfflineMethod
  status: string
  reference: string
  bank_reference: string | null
  matched_at: Date | string | null
  currency_code: string
  amount: number
  created_at: Date | string
  payment_id: string | null
  order_id: string | null
  order_display_id: number | null
  email: string | null
}

interface PaymentRow {
  id: string
  payment_session?: { id: string } | null
  payment_collection?: { order?: { id: string; display_id: number; email: string | null } | null } | null
}

/** Payments of a method that wait for a person, with their orders. */
export async function listDeferred(
  container: MedusaContainer,
  filter: DeferredFilter,
): Promise<{ rows: DeferredPayment[]; count: number }> {
  const gateway: OfflineGatewayModuleService = container.resolve(OFFLINE_GATEWAY_MODULE)
  const column = filter.order.replace(/^-/, "")
  const [intents, count] = await gateway.listAndCountOfflineIntents(
    { method: filter.method, status: [...STATUSES[filter.status]], ...(filter.q ? { q: filter.q } : {}) },
    {
      take: filter.limit,
      skip: filter.offset,
      order: { [column]: filter.order.startsWith("-") ? "DESC" : "ASC", id: "ASC" },
    },
  )
  const payments = await paymentsBySession(
    container,
    intents.map(({ payment_session_id }) => payment_session_id ?? ""),
  )
  return { count, rows: intents.map((intent) => toDeferred(intent, payments.get(intent.payment_session_id ?? ""))) }
}

/** @throws MedusaError NOT_FOUND when it is not there, of another method, or not yet an order's */
export async function findDeferred(container: MedusaContainer, id: string, method: OfflineMethod) {
  const gateway: OfflineGatewayModuleService = container.resolve(OFFLINE_GATEWAY_MODULE)
  const [intent] = await gateway.listOfflineIntents({ id, method }, { take: 1 })
  const session = intent?.payment_session_id
  const payment = session ? (await paymentsBySession(container, [session])).get(session) : undefined
  const found = intent ? toDeferred(intent, payment) : null
  if (!found?.payment_id || !found.order_id)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `${method}: "${id}" is no payment of an order`)
  return { ...found, payment_id: found.payment_id, order_id: found.order_id }
}

async function paymentsBySession(container: MedusaContainer, sessions: string[]): Promise<Map<string, PaymentRow>> {
  const ids = sessions.filter((id) => id !== "")
  if (ids.length === 0) return new Map()
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const order = ["id", "display_id", "email"].map((field) => `payment_collection.order.${field}`)
  const { data } = await query.graph({
    entity: "payment",
    fields: ["id", "payment_session.id", ...order],
    filters: { payment_session: { id: ids } } as Record<string, unknown>,
  })
  return new Map((data as unknown as PaymentRow[]).map((payment) => [payment.payment_session?.id ?? "", payment]))
}

type IntentDto = Awaited<ReturnType<OfflineGatewayModuleService["listOfflineIntents"]>>[number]

function toDeferred(intent: IntentDto, payment: PaymentRow | undefined): DeferredPayment {
  const order = payment?.payment_collection?.order
  return {
    id: intent.id,
    method: intent.method,
    status: intent.status,
    reference: intent.reference,
    bank_reference: intent.bank_reference,
    matched_at: intent.matched_at,
    currency_code: intent.currency_code,
    amount: minorUnits(intent.amount),
    created_at: intent.created_at,
    payment_id: payment?.id ?? null,
    order_id: order?.id ?? null,
    order_display_id: order?.display_id ?? null,
    email: order?.email ?? null,
  }
}
