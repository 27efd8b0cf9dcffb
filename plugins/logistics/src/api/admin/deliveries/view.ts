import type {
  DeliveryAddress,
  DeliveryDTO,
  DeliveryEventDTO,
  ProofOfDeliveryDTO,
} from "../../../modules/logistics/types"
import { MedusaError } from "@medusajs/framework/utils"
import { nextStatuses } from "../../../rules/delivery-states"

/** A delivery as `query.graph` answers it: bigint columns arrive as text. */
export type StoredDelivery = Omit<DeliveryDTO, "amount_to_collect" | "events" | "proofs"> & {
  amount_to_collect: number | string
  order?: { display_id?: number } | null
  events?: DeliveryEventDTO[]
  proofs?: ProofOfDeliveryDTO[]
}

/** @throws MedusaError UNEXPECTED_STATE when the amount is too large to be kept exactly in JSON */
export function wholeAmount(value: number | string): number {
  const amount = Number(value)
  if (!Number.isSafeInteger(amount))
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `amount: ${value} is not a whole number that JSON can keep`,
    )
  return amount
}

/** Names of the drivers and vendors that some deliveries speak of, by id. */
export type Names = ReadonlyMap<string, string>

const nameOf = (names: Names, id: string | null): string | null => (id === null ? null : (names.get(id) ?? null))

/** Without street and telephone. Amounts in minor units of `currency_code`. */
export function listView({ dropoff_address, order, ...delivery }: StoredDelivery, names: Names) {
  const address = dropoff_address as unknown as DeliveryAddress
  return {
    ...delivery,
    amount_to_collect: wholeAmount(delivery.amount_to_collect),
    order_display_id: order?.display_id ?? null,
    driver_name: nameOf(names, delivery.driver_id),
    vendor_name: nameOf(names, delivery.vendor_id),
    city: address.city,
    country_code: address.country_code,
  }
}

/** Everything, with the statuses that may follow, events oldest first. */
export function detailView({ order, ...delivery }: StoredDelivery, names: Names) {
  const events = [...(delivery.events ?? [])].sort(
    (a, b) => +new Date(a.at) - +new Date(b.at) || a.id.localeCompare(b.id),
  )
  return {
    ...delivery,
    amount_to_collect: wholeAmount(delivery.amount_to_collect),
    order_display_id: order?.display_id ?? null,
    driver_name: nameOf(names, delivery.driver_id),
    vendor_name: nameOf(names, delivery.vendor_id),
    next_statuses: nextStatuses(delivery.status),
    events,
    proofs: (delivery.proofs ?? []).map(({ code_hash: _, file_id, ...proof }) => ({
      ...proof,
      has_picture: file_id !== null,
    })),
  }
}
