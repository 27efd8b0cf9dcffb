import type { AddressPlace } from "./service-areas"
import { shareToCollect } from "./amount-to-collect"
import { type Outcome, done, refused } from "./outcome"

/** One parcel's worth of goods: a vendor's part of an order, or the whole order. Totals in minor units. */
export interface Parcel {
  vendor_order_id: string
  vendor_id: string | null
  cancelled: boolean
  ships: boolean
  total: number
}

/** What the rule needs to know of an order. Amounts in minor units of its currency. */
export interface OrderToDeliver<A extends AddressPlace = AddressPlace> {
  order_id: string
  cancelled: boolean
  address: A | null
  /** What the courier collects for the whole order; 0 where it is paid. */
  owed_at_door: number
  parcels: readonly Parcel[]
}

export interface ParcelToDeliver extends Parcel {
  amount_to_collect: number
}

/**
 * Which parts of an order are delivered, and what is collected for each.
 * @param wanted vendor orders asked for; empty for all that are not cancelled
 */
export function parcelsToDeliver(order: OrderToDeliver, wanted: readonly string[]): Outcome<ParcelToDeliver[]> {
  const name = `Order ${order.order_id}`
  if (order.cancelled) return refused("order_cancelled", `${name} is cancelled: nothing is delivered for it.`)
  const unknown = wanted.filter((id) => !order.parcels.some((parcel) => parcel.vendor_order_id === id))
  if (unknown.length > 0) {
    return refused("vendor_order_not_found", `${name} has no vendor order ${unknown.join(", ")}. Send ids of its own.`)
  }
  const asked = order.parcels.filter(({ vendor_order_id }) => wanted.length === 0 || wanted.includes(vendor_order_id))
  const cancelled = wanted.length === 0 ? [] : asked.filter((parcel) => parcel.cancelled)
  if (cancelled.length > 0) {
    const ids = cancelled.map(({ vendor_order_id }) => vendor_order_id).join(", ")
    return refused(
      "vendor_order_cancelled",
      `Vendor order ${ids} of ${name} is cancelled: it is not delivered. Leave it out.`,
    )
  }
  // Shared over all parcels, also those not asked for now, so that a share does not depend on who is asked for first.
  const shipping = order.parcels.filter((parcel) => parcel.ships)
  if (shipping.length === 0) return done([], false)
  const shares = shareToCollect(
    BigInt(order.owed_at_door),
    shipping.map(({ total }) => BigInt(total)),
  )
  const parcels = shipping
    .map((parcel, index) => ({ ...parcel, amount_to_collect: Number(shares[index] ?? 0n) }))
    .filter(
      (parcel) => !parcel.cancelled && asked.some(({ vendor_order_id }) => vendor_order_id === parcel.vendor_order_id),
    )
  if (parcels.length > 0 && !order.address) {
    return refused("no_address", `${name} ships and has no shipping address. Add one to the order.`)
  }
  return done(parcels)
}
