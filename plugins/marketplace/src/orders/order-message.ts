import { type OrderMessage, toMajorUnits } from "@dakkah/contracts"

import { exactAmount, toWholeUnits } from "../rules/exact-amount"
import type { RawAmount } from "../rules/order-source"
import type { VendorOrderOfOrder } from "./vendor-orders-of"

export const MESSAGE_FIELDS = [
  "id",
  "display_id",
  "email",
  "locale",
  "currency_code",
  "created_at",
  "total",
  "raw_total",
  "customer.first_name",
  "customer.last_name",
  "shipping_address.*",
  "items.id",
  "items.subtitle",
  "payment_collections.payments.captures.id",
]

interface MessageAddress {
  first_name: string | null
  last_name: string | null
  company: string | null
  address_1: string | null
  address_2: string | null
  postal_code: string | null
  city: string | null
  province: string | null
  country_code: string | null
  phone: string | null
}

export interface MessageSource {
  id: string
  display_id: number
  email: string | null
  locale: string | null
  currency_code: string
  created_at: string | Date
  raw_total: RawAmount
  customer: { first_name: string | null; last_name: string | null } | null
  shipping_address: MessageAddress | null
  items: { id: string; subtitle: string | null }[]
  payment_collections?: ({ payments?: ({ captures?: unknown[] | null } | null)[] | null } | null)[] | null
}

/** Whose name a mail bears, and what stands before the numbers of its orders. */
interface House {
  name: string
  order_number_prefix: string
}

/** A request that a mail is about. Amounts in whole minor units. */
export interface CancellationOfMessage {
  id: string
  whole: boolean
  refund_amount: number
  /** Nothing was paid yet. */
  deferred: boolean
  lines: { title: string; line_item_id: string; quantity: number }[]
}

/** What mails about an order say. Amounts are exact decimal text in major units. Personal data: never logged. */
export function orderMessage(
  order: MessageSource,
  vendorOrders: readonly VendorOrderOfOrder[],
  house: House,
  cancellation?: CancellationOfMessage,
): OrderMessage {
  const money = (minor: number | bigint): string => toMajorUnits(BigInt(minor), order.currency_code)
  const sum = (column: "item_total" | "shipping_total" | "tax_total" | "discount_total"): string =>
    money(vendorOrders.reduce((total, row) => total + BigInt(row[column]), 0n))
  const subtitles = new Map(order.items.map(({ id, subtitle }) => [id, subtitle]))
  return {
    order_id: order.id,
    display_id: `${house.order_number_prefix}${order.display_id}`,
    locale: order.locale ?? "en",
    currency_code: order.currency_code.toUpperCase(),
    placed_at: new Date(order.created_at).toISOString(),
    customer: {
      email: order.email ?? "",
      first_name: order.customer?.first_name ?? null,
      last_name: order.customer?.last_name ?? null,
    },
    store: { name: house.name, url: null },
    totals: {
      subtotal: sum("item_total"),
      shipping: sum("shipping_total"),
      tax: sum("tax_total"),
      discount: sum("discount_total"),
      total: money(toWholeUnits(exactAmount(order.raw_total.value, order.currency_code))),
    },
    vendor_orders: vendorOrders.map((row) => ({
      vendor_order_id: row.id,
      vendor_id: row.vendor_id,
      vendor_name: row.vendor.name,
      vendor_email: row.vendor.email,
      total: money(row.total),
      items: row.items.map((item) => ({
        title: item.title,
        subtitle: subtitles.get(item.line_item_id) ?? null,
        sku: item.sku,
        quantity: item.quantity,
        total: money(item.total),
      })),
    })),
    ...(cancellation && {
      cancellation: {
        cancellation_id: cancellation.id,
        whole: cancellation.whole,
        refund: money(cancellation.refund_amount),
        deferred: cancellation.deferred,
        items: cancellation.lines.map(({ title, line_item_id, quantity }) => ({
          title,
          subtitle: subtitles.get(line_item_id) ?? null,
          quantity,
        })),
      },
    }),
    shipping_address: order.shipping_address ? addressLines(order.shipping_address) : [],
  }
}

function addressLines(address: MessageAddress): string[] {
  const words = (...parts: (string | null)[]): string => parts.filter(Boolean).join(" ")
  return [
    words(address.first_name, address.last_name),
    address.company ?? "",
    address.address_1 ?? "",
    address.address_2 ?? "",
    words(address.postal_code, address.city),
    address.province ?? "",
    (address.country_code ?? "").toUpperCase(),
    address.phone ?? "",
  ].filter(Boolean)
}

/** Whether anything of an order has been paid: what was never taken does not go back. */
export const isPaid = ({ payment_collections }: MessageSource): boolean =>
  (payment_collections ?? []).some((collection) =>
    (collection?.payments ?? []).some((payment) => (payment?.captures ?? []).length > 0),
  )
