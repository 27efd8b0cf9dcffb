import { allocate } from "@dakkah/contracts"
import { isFinal, isHandedOver, type DeliveryStatus } from "./delivery-states"

/**
 * What the courier collects for each delivery of one order, so that the parts add up to what is owed at the door. Shared by the
 * totals of the parcels; goods that do not travel are paid with those that do.
 * @param owed minor units, not negative
 * @param totals minor units of each parcel, not negative; at least one
 */
export function shareToCollect(owed: bigint, totals: readonly bigint[]): bigint[] {
  const weights = totals.some((total) => total > 0n) ? totals : totals.map(() => 1n)
  return allocate(owed, weights)
}

/** A delivery as far as its cash is concerned. A driver may answer amounts as text. */
interface Collecting {
  id: string
  vendor_order_id: string
  status: DeliveryStatus
  amount_to_collect: number | string
}

/**
 * What the couriers collect after something of an order was cancelled. What has left the sender is collected as it was said then; the parcels that
 * are still there share the rest by what is left in them.
 * @param owed minor units, for the whole order
 * @param totals minor units of what is left of each vendor order
 * @returns the deliveries whose amount differs from before
 */
export function collectAfter(
  owed: number,
  totals: Readonly<Record<string, number>>,
  deliveries: readonly Collecting[],
): { id: string; amount_to_collect: number }[] {
  const open = deliveries.filter(({ status }) => !isHandedOver(status) && !isFinal(status))
  if (open.length === 0) return []
  const out = deliveries
    .filter(({ status }) => isHandedOver(status))
    .reduce((sum, { amount_to_collect }) => sum + BigInt(amount_to_collect), 0n)
  const rest = BigInt(owed) - out
  const shares = shareToCollect(
    rest > 0n ? rest : 0n,
    open.map(({ vendor_order_id }) => BigInt(totals[vendor_order_id] ?? 0)),
  )
  return open.flatMap(({ id, amount_to_collect }, index) => {
    const share = Number(shares[index] ?? 0n)
    return share === Number(amount_to_collect) ? [] : [{ id, amount_to_collect: share }]
  })
}
