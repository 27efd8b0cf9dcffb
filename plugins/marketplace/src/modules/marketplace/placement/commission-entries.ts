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

/** The mirror of each charge, under the effect key of its undo. */
export function commissionReversals(
  charges: readonly (Omit<CommissionEntry, "posted_at" | "kind"> & { id: string })[],
  tenant_id: string,
  posted_at: Date,
): CommissionEntry[] {
  return charges.map((charge) => ({
    vendor_order_id: charge.vendor_order_id,
    vendor_id: charge.vendor_id,
    order_id: charge.order_id,
    kind: "reversal",
    // Not -0, which a database and a comparison treat differently.
    amount: charge.amount === 0 ? 0 : -charge.amount,
    currency_code: charge.currency_code,
    rate: charge.rate,
    commission_rule_id: charge.commission_rule_id,
    source_key: effectKey({ tenant_id, subject_id: charge.vendor_order_id, effect: "commission-reversal", ordinal: 1 }),
    reverses_id: charge.id,
    posted_at,
  }))
}
