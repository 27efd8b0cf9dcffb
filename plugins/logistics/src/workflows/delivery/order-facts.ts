import { roundToMinorUnits } from "@dakkah/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { OrderToDeliver, Parcel } from "../../rules/order-to-deliver"
import type { DeliveryAddress } from "../../modules/logistics/types"
import { addressOf, type StoredAddress } from "./address"
import { vendorOrdersOf, type VendorOrderFacts } from "./marketplace"

export interface OrderFacts extends OrderToDeliver<DeliveryAddress> {
  currency_code: string
  recipient_name: string | null
  recipient_phone: string | null
  /** Per vendor order. */
  pickup: Record<string, DeliveryAddress | null>
  /** Grams per vendor order; null where the weight of a line is not known. */
  weight: Record<string, number | null>
}

interface Line {
  id: string
  quantity: number
  requires_shipping: boolean
  variant?: { weight?: number | null } | null
}

interface Payment {
  amount: number
  raw_amount?: { value?: string } | null
  captured_at?: unknown
  canceled_at?: unknown
  data?: { method?: unknown } | null
}

interface StoredOrder {
  id: string
  status: string
  currency_code: string
  email?: string | null
  shipping_address?: StoredAddress | null
  items?: (Line | null)[] | null
  payment_collections?: ({ payments?: (Payment | null)[] | null } | null)[] | null
}

const FIELDS = [
  "id",
  "status",
  "currency_code",
  "items.*",
  "items.variant.weight",
  "shipping_address.*",
  "payment_collections.payments.*",
]

/** What the courier needs to know of an order. @returns null when there is no such order */
export async function orderFacts(container: MedusaContainer, order_id: string): Promise<OrderFacts | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id: order_id } })
  const order = data[0] as unknown as StoredOrder | undefined
  if (!order) return null
  const vendorOrders = (await vendorOrdersOf(container, order_id)) ?? []
  const lines = present(order.items)
  const parcels = vendorOrders.length > 0 ? vendorOrders.map(parcelOf) : [wholeOrder(order, lines)]
  const addresses = vendorOrders.map(
    ({ id, vendor }) => [id, vendor?.address ? addressOf(vendor.address) : null] as const,
  )
  const weights = parcels.map(({ vendor_order_id }) => {
    const own = vendorOrders.find(({ id }) => id === vendor_order_id)?.items.map((item) => item.line_item_id)
    return [vendor_order_id, weightOf(own ? lines.filter(({ id }) => own.includes(id)) : lines)] as const
  })
  const { first_name, last_name, phone } = order.shipping_address ?? {}
  return {
    order_id,
    cancelled: order.status === "canceled",
    currency_code: order.currency_code,
    address: order.shipping_address ? addressOf(order.shipping_address) : null,
    recipient_name: [first_name, last_name].filter(Boolean).join(" ") || null,
    recipient_phone: phone ?? null,
    owed_at_door: Math.max(owedAtDoor(order) - cancelledMoney(vendorOrders), 0),
    parcels,
    pickup: Object.fromEntries(addresses),
    weight: Object.fromEntries(weights),
  }
}

const present = <T>(list: readonly (T | null)[] | null | undefined): T[] =>
  (list ?? []).filter((item): item is T => item !== null)

function parcelOf(order: VendorOrderFacts): Parcel {
  return {
    vendor_order_id: order.id,
    vendor_id: order.vendor_id,
    cancelled: order.status === "cancelled",
    ships: order.items.some((item) => item.requires_shipping && Number(item.quantity) > 0),
    total: Number(order.total) - Number(order.cancelled_total ?? 0),
  }
}

const wholeOrder = (order: StoredOrder, lines: readonly Line[]): Parcel => ({
  vendor_order_id: order.id,
  vendor_id: null,
  cancelled: order.status === "canceled",
  ships: lines.some((line) => line.requires_shipping && line.quantity > 0),
  total: 0,
})

/** Medusa does not say the unit of a variant's weight; grams are its documented habit. */
function weightOf(lines: readonly Line[]): number | null {
  const shipped = lines.filter((line) => line.requires_shipping)
  if (shipped.length === 0 || shipped.some((line) => line.variant?.weight == null)) return null
  return Math.round(shipped.reduce((sum, line) => sum + (line.variant?.weight ?? 0) * line.quantity, 0))
}

/** Minor units: what is no longer asked for, because it was cancelled before it was paid. */
const cancelledMoney = (orders: readonly VendorOrderFacts[]): number =>
  orders.reduce((sum, order) => sum + Number(order.cancelled_total ?? 0) - Number(order.cancelled_credit_total ?? 0), 0)

/** Minor units: payments in cash on delivery that are neither captured nor given up. */
function owedAtDoor(order: StoredOrder): number {
  const owed = present(order.payment_collections)
    .flatMap((collection) => present(collection.payments))
    .filter((payment) => payment.data?.method === "cash_on_delivery" && !payment.captured_at && !payment.canceled_at)
    .reduce(
      (sum, payment) => sum + roundToMinorUnits(payment.raw_amount?.value ?? payment.amount, order.currency_code),
      0n,
    )
  const amount = Number(owed)
  if (!Number.isSafeInteger(amount))
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `amount_to_collect: ${owed} minor units are more than can be kept exactly`,
    )
  return amount
}
