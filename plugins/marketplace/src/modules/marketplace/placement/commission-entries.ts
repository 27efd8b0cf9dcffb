import { effectKey } from "@dakkah/contracts"

export interface CommissionEntry {
  vendor_order_id: string
  vendor_id: string
  order_id: string
  kind: "charge" | "reversal"
  /** Whole minor units; negative for a reversal. */
  amount: number
  currency_code: string
  rate: string | null
  commission_rule_id: string | null
  source_key: string
  reverses_id: string | null
  posted_at: Date
}

interface Charged {
  id: string
  order_id: string
  vendor_id: string
  commission_amount: number
  currency_code: string
  commission_rate: string | null
  commission_rule_id: string | null
}

/** One charge per vendor order, at the rate frozen in it. */
export function commissionCharges(orders: readonly Charged[], tenant_id: string, posted_at: Date): CommissionEntry[] {
  return orders.map((order) => ({
    vendor_order_id: order.id,
    vendor_id: order.vendor_id,
    order_id: order.order_id,
    kind: "charge",
    amount: order.commission_amount,
    currency_code: order.currency_code,
    rate: order.commission_rate,
    commission_rule_id: order.commission_rule_id,
    source_key: effectKey({ tenant_id, subject_id: order.id, effect: "commission", ordinal: 1 }),
    reverses_id: null,
    posted_at,
  }))
}

/** An entry as it stands in the book. */
type Booked = Omit<CommissionEntry, "posted_at"> & { id: string }

/** The mirror of what is left of each charge, under the effect key of its undo. One that was posted under it stays the one. */
export function commissionReversals(book: readonly Booked[], tenant_id: string, posted_at: Date): CommissionEntry[] {
  return charges(book).map((charge) => {
    const source_key = effectKey({
      tenant_id,
      subject_id: charge.vendor_order_id,
      effect: "commission-reversal",
      ordinal: 1,
    })
    return reversal(charge, leftOf(charge, book), source_key, posted_at)
  })
}

/** What one cancellation gives back of each charge. Nothing for a vendor order that was never charged, or that is reversed whole. */
export function partialReversals(
  book: readonly Booked[],
  parts: readonly { vendor_order_id: string; commission_amount: number }[],
  { cancellation_id, tenant_id, posted_at }: { cancellation_id: string; tenant_id: string; posted_at: Date },
): CommissionEntry[] {
  return parts.flatMap(({ vendor_order_id, commission_amount }) => {
    const charge = charges(book).find((entry) => entry.vendor_order_id === vendor_order_id)
    if (!charge) return []
    const subject_id = `${cancellation_id}.${vendor_order_id}`
    const source_key = effectKey({ tenant_id, subject_id, effect: "commission-reversal", ordinal: 1 })
    const amount = Math.min(commission_amount, leftOf(charge, book))
    const posted = book.some((entry) => entry.source_key === source_key)
    return amount === 0 && !posted ? [] : [reversal(charge, amount, source_key, posted_at)]
  })
}

const charges = (book: readonly Booked[]): Booked[] => book.filter(({ kind }) => kind === "charge")

const leftOf = (charge: Booked, book: readonly Booked[]): number =>
  book.filter(({ reverses_id }) => reverses_id === charge.id).reduce((left, { amount }) => left + amount, charge.amount)

const reversal = (charge: Booked, amount: number, source_key: string, posted_at: Date): CommissionEntry => ({
  vendor_order_id: charge.vendor_order_id,
  vendor_id: charge.vendor_id,
  order_id: charge.order_id,
  kind: "reversal",
  // Not -0, which a database and a comparison treat differently.
  amount: amount === 0 ? 0 : -amount,
  currency_code: charge.currency_code,
  rate: charge.rate,
  commission_rule_id: charge.commission_rule_id,
  source_key,
  reverses_id: charge.id,
  posted_at,
})
