import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { decimalText, minorUnits, roundToMinorUnits } from "../rules/minor-units"
import { moneyMethod, type MoneyMethod } from "../rules/payment-posting"

/** A capture or a refund of core's, in minor units. */
export interface Movement {
  id: string
  amount: bigint
  /** Core's own amount in major units: it may have more digits than the currency, and core adds those up. */
  exact: string
  /** The cancellation that a refund belongs to. */
  cancellation_id: string | null
}

/** An order's payment as core has it. Amounts are whole minor units. */
export interface OrderPayment {
  id: string
  provider_id: string
  currency_code: string
  amount: bigint
  data: Record<string, unknown>
  method: MoneyMethod
  captured_at: string | null
  canceled_at: string | null
  captures: Movement[]
  refunds: Movement[]
  /** Of the records, what the gateway confirmed. */
  captured: bigint
  refunded: bigint
}

interface AmountRow {
  id: string
  amount: unknown
  raw_amount?: unknown
  metadata?: Record<string, unknown> | null
}

interface PaymentRow extends AmountRow {
  provider_id: string
  currency_code: string
  data: Record<string, unknown> | null
  captured_at: string | null
  canceled_at: string | null
  payment_session_id?: string | null
  captures?: AmountRow[]
  refunds?: AmountRow[]
}

const FIELDS = ["*", "captures.*", "refunds.*"].map((field) => `payment_collections.payments.${field}`)

/**
 * The payments of an order, the one that is meant first, cancelled ones last.
 * @param payment_intent_id a payment's, its session's or its gateway's id; empty where the caller knows only the order
 * @returns null when there is no such order
 */
export async function orderPayments(
  container: MedusaContainer,
  order_id: string,
  payment_intent_id = "",
): Promise<OrderPayment[] | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ["id", ...FIELDS], filters: { id: order_id } })
  const order = data[0] as unknown as { payment_collections?: { payments?: PaymentRow[] }[] } | undefined
  if (!order) return null
  const rows = (order.payment_collections ?? []).flatMap((collection) => collection?.payments ?? [])
  const rank = (row: PaymentRow) => (isMeant(row, payment_intent_id) ? 0 : row.canceled_at ? 2 : 1)
  return rows.sort((left, right) => rank(left) - rank(right)).map(toPayment)
}

const isMeant = (row: PaymentRow, id: string) =>
  id !== "" && [row.id, row.payment_session_id, row.data?.id].includes(id)

function toPayment(row: PaymentRow): OrderPayment {
  const minor = ({ amount, raw_amount }: AmountRow) =>
    roundToMinorUnits(decimalText(raw_amount ?? amount), row.currency_code)
  const movements = (rows: AmountRow[] | undefined) =>
    (rows ?? []).map((each) => ({
      id: each.id,
      amount: minor(each),
      exact: decimalText(each.raw_amount ?? each.amount),
      cancellation_id: cancellationOf(each),
    }))
  const captures = movements(row.captures)
  const refunds = movements(row.refunds)
  const sum = (list: Movement[]) => list.reduce((total, each) => total + each.amount, 0n)
  return {
    id: row.id,
    provider_id: row.provider_id,
    currency_code: row.currency_code.toUpperCase(),
    amount: minor(row),
    data: row.data ?? {},
    method: moneyMethod(row.data),
    captured_at: row.captured_at,
    canceled_at: row.canceled_at,
    captures,
    refunds,
    captured: confirmed(sum(captures), row.data?.captured_amount, row.captured_at !== null),
    refunded: confirmed(sum(refunds), row.data?.refunded_amount, row.data?.refunded_amount === undefined),
  }
}

const cancellationOf = ({ metadata }: AmountRow): string | null =>
  typeof metadata?.cancellation_id === "string" ? metadata.cancellation_id : null

/** Core writes its record before it calls the gateway: what the gateway did not confirm (a process died in between) does not count. */
function confirmed(recorded: bigint, told: unknown, certain: boolean): bigint {
  if (typeof told !== "number") return certain ? recorded : 0n
  const gateway = BigInt(told)
  return gateway < recorded ? gateway : recorded
}

/** Records beyond what the gateway confirmed, the latest first to go. */
export function unconfirmed(movements: readonly Movement[], total: bigint): string[] {
  let left = total
  return [...movements]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .filter(({ amount }) => {
      if (amount > left) return true
      left -= amount
      return false
    })
    .map(({ id }) => id)
}

/** The gateway's own id of the charge, where it tells one. */
export const chargeId = (payment: OrderPayment): string | null =>
  typeof payment.data.charge_id === "string" ? payment.data.charge_id : null

export const asNumber = (amount: bigint): number => minorUnits(amount)
