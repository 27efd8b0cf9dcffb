import { type EventEnvelope, type OrderCancellationPayload, workflowId } from "@dakkah/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { MARKETPLACE } from "../modules/marketplace"
import type MarketplaceModuleService from "../modules/marketplace/service"
import { HOUSE_HANDLE } from "../modules/marketplace/statuses"
import { gatewayOf, PLACEMENT_FIELDS, type PlacementSource } from "./placement-payload"

/** Requests of one order; each takes a piece at least, so an order has not more of them than pieces that fit into one. */
const REQUESTS = 10_000

type Cancellation = Awaited<ReturnType<typeof findCancellation>>

/** `tenant:{tenant}:order:{order}:cancellation.{request}`. */
export const cancellationWorkflowId = (tenant_id: string, order_id: string, cancellation_id: string): string =>
  workflowId({ tenant_id, domain: "order", entity_id: order_id, action: `cancellation.${cancellation_id}` })

/** A request with all that it takes. @throws MedusaError NOT_FOUND */
export const findCancellation = (container: MedusaContainer, id: string) =>
  container
    .resolve<MarketplaceModuleService>(MARKETPLACE)
    .retrieveOrderCancellation(id, { relations: ["parts", "lines"] })

/** WF-003's input. What it gives back was frozen with the request; the payment is the order's present one. */
export async function cancellationPayload(
  container: MedusaContainer,
  cancellation: Cancellation,
  event: EventEnvelope,
): Promise<OrderCancellationPayload> {
  const { id: cancellation_id, order_id, parts, lines } = cancellation
  const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const vendor_ids = [...new Set(parts.map(({ vendor_id }) => vendor_id))]
  const [{ data }, houses, earlier] = await Promise.all([
    query.graph({ entity: "order", fields: PLACEMENT_FIELDS, filters: { id: order_id } }),
    marketplace.listVendors({ id: vendor_ids, handle: HOUSE_HANDLE }, { select: ["id"], take: 1 }),
    marketplace.listOrderCancellations(
      { order_id, status: "requested", ordinal: { $lt: cancellation.ordinal } },
      { select: ["id"], order: { ordinal: "ASC" }, take: REQUESTS },
    ),
  ])
  const payment = paymentOf(data[0])
  const { tenant_id } = event
  return {
    workflow_id: cancellationWorkflowId(tenant_id, order_id, cancellation_id),
    tenant_id,
    correlation_id: event.correlation_id,
    causation_id: event.id,
    order_id,
    cancellation_id,
    vendor_order_ids: parts.map(({ vendor_order_id }) => vendor_order_id).sort(),
    reason: cancellation.reason,
    requested_by: cancellation.actor_id,
    refund_amount: cancellation.refund_amount,
    currency_code: cancellation.currency_code,
    payment_intent_id: payment?.id ?? "",
    gateway: gatewayOf(payment?.provider_id ?? ""),
    // Whatever is reserved is released; asking where nothing is changes nothing.
    has_inventory_reserved: true,
    whole: cancellation.whole,
    parts: parts.map((part) => ({
      vendor_order_id: part.vendor_order_id,
      vendor_id: part.vendor_id,
      house: part.vendor_id === houses[0]?.id,
      whole: part.whole,
      total_amount: part.total_amount,
      refund_amount: part.refund_amount,
      credit_amount: part.credit_amount,
      commission_amount: part.commission_amount,
      tax_amount: part.tax_amount,
      shipping_amount: part.shipping_amount,
    })),
    lines: lines.map(({ line_item_id, vendor_order_id, quantity, left_quantity }) => ({
      line_item_id,
      vendor_order_id,
      quantity,
      left_quantity,
    })),
    placement_id: workflowId({ tenant_id, domain: "order", entity_id: order_id, action: "placement" }),
    after: earlier.map(({ id }) => cancellationWorkflowId(tenant_id, order_id, id)),
  }
}

function paymentOf(order: PlacementSource | undefined) {
  const payments = (order?.payment_collections ?? []).flatMap((collection) => collection?.payments ?? [])
  return payments.find((one) => one && !one.canceled_at) ?? payments.find((one) => one !== null) ?? null
}
