import {
  type EventEnvelope,
  type Gateway,
  type OrderPlacementPayload,
  type ShippingAddress,
  workflowId,
} from "@dakkah/contracts"

import { exactAmount, toWholeUnits } from "../rules/exact-amount"
import type { RawAmount } from "../rules/order-source"
import { safeNumber } from "../modules/marketplace/whole-numbers"
import type { VendorOrderOfOrder } from "./vendor-orders-of"

/** What `query.graph` is asked for; totals are left out, they are in the vendor orders. */
export const PLACEMENT_FIELDS = [
  "id",
  "customer_id",
  "currency_code",
  "metadata",
  "shipping_address.*",
  "payment_collections.payments.id",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.amount",
  "payment_collections.payments.raw_amount",
  "payment_collections.payments.currency_code",
  "payment_collections.payments.canceled_at",
]

interface PaymentSource {
  id: string
  provider_id: string
  raw_amount: RawAmount
  currency_code: string
  canceled_at: string | Date | null
}

interface AddressSource {
  address_1: string | null
  city: string | null
  province: string | null
  postal_code: string | null
  country_code: string | null
  metadata?: Record<string, unknown> | null
}

export interface PlacementSource {
  id: string
  customer_id: string | null
  currency_code: string
  metadata: Record<string, unknown> | null
  shipping_address: AddressSource | null
  payment_collections?: ({ payments?: (PaymentSource | null)[] | null } | null)[] | null
}

/** The gateway behind a payment provider of Medusa: `pp_stripe_stripe` is stripe; what is paid by hand is offline. */
export function gatewayOf(provider_id: string): Gateway {
  const known: readonly Gateway[] = ["stripe", "tap", "hyperpay"]
  return known.find((gateway) => provider_id.startsWith(`pp_${gateway}`)) ?? "offline"
}

/** WF-001's input, of the order as it is now. Amounts in whole minor units. */
export function placementPayload(
  order: PlacementSource,
  vendorOrders: readonly VendorOrderOfOrder[],
  event: EventEnvelope,
): OrderPlacementPayload {
  const payments = (order.payment_collections ?? []).flatMap((collection) => collection?.payments ?? [])
  const payment = payments.find((one) => one && !one.canceled_at) ?? null
  const metadata = order.metadata ?? {}
  const text = (key: string): string | undefined => (typeof metadata[key] === "string" ? metadata[key] : undefined)
  const reference = { tenant_id: event.tenant_id, domain: "order", entity_id: order.id, action: "placement" }
  return {
    workflow_id: workflowId(reference),
    tenant_id: event.tenant_id,
    correlation_id: event.correlation_id,
    causation_id: event.id,
    order_id: order.id,
    customer_id: order.customer_id ?? "",
    vendor_orders: vendorOrders.map(vendorPart),
    payment: {
      // An order of 0.00 has no payment: nothing is captured.
      payment_intent_id: payment?.id ?? "",
      gateway: gatewayOf(payment?.provider_id ?? ""),
      amount: payment
        ? safeNumber("payment", toWholeUnits(exactAmount(payment.raw_amount.value, payment.currency_code)))
        : 0,
      currency_code: payment?.currency_code ?? order.currency_code,
    },
    shipping_address: order.shipping_address ? addressOf(order.shipping_address) : null,
    requires_identity_verification: metadata.requires_identity_verification === true,
    is_b2b: metadata.is_b2b === true,
    company_id: text("company_id"),
    purchase_order_id: text("purchase_order_id"),
  }
}

function vendorPart(order: VendorOrderOfOrder): OrderPlacementPayload["vendor_orders"][number] {
  return {
    vendor_id: order.vendor_id,
    vendor_order_id: order.id,
    items: order.items.map((item) => ({
      line_item_id: item.line_item_id,
      product_id: item.product_id ?? "",
      variant_id: item.variant_id ?? "",
      quantity: item.quantity,
      unit_price: item.unit_price,
    })),
    subtotal: order.item_total,
    commission_rate: Number(order.commission_rate ?? 0),
    commission_amount: order.commission_amount,
    total: order.total,
    credit_total: order.credit_total,
  }
}

function addressOf(address: AddressSource): ShippingAddress {
  const coordinate = (key: string): number | undefined => {
    const value = address.metadata?.[key]
    return typeof value === "number" && Number.isFinite(value) ? value : undefined
  }
  return {
    address_1: address.address_1 ?? "",
    city: address.city ?? "",
    province: address.province ?? "",
    postal_code: address.postal_code ?? "",
    country_code: address.country_code ?? "",
    lat: coordinate("lat"),
    lng: coordinate("lng"),
  }
}
