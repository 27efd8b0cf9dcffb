import type { MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

import { MARKETPLACE } from "../../modules/marketplace"
import type MarketplaceModuleService from "../../modules/marketplace/service"
import type { CancellationActor } from "../../modules/marketplace/statuses"
import { cancellationObstacles } from "../../orders/cancellation-obstacles"
import { planCancellation, type CancellationWish, type Planned, type Refusal } from "../../rules/plan-cancellation"

const STATUS: Readonly<Record<Refusal["kind"], number>> = { conflict: 409, invalid: 422 }

/** Why a request was not accepted, with what to do. Not by an error: core says something else instead of a conflict's own words. */
export function sendRefusal(response: MedusaResponse, { kind, code, message, details }: Refusal): void {
  const type = kind === "conflict" ? "conflict" : "invalid_data"
  response.status(STATUS[kind]).json({ type, code, message, ...(details && { details }) })
}

/** What would come back, worked out as a request would, without writing anything. */
export async function previewCancellation(
  container: MedusaContainer,
  order_id: string,
  wish: CancellationWish,
  actor: CancellationActor,
): Promise<Planned> {
  const obstacles = await cancellationObstacles(container, order_id, actor)
  if (!obstacles) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${order_id} was not found`)
  const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
  return planCancellation(await marketplace.cancellableParts(order_id), wish, obstacles)
}

/** An order's requests, the newest first, and what of it could still be cancelled by this actor. */
export async function readCancellations(container: MedusaContainer, order_id: string, actor: CancellationActor) {
  const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE)
  const [cancellations, parts, obstacles] = await Promise.all([
    marketplace.listOrderCancellations(
      { order_id },
      { relations: ["parts", "lines"], order: { ordinal: "DESC" }, take: SHOWN },
    ),
    marketplace.cancellableParts(order_id),
    cancellationObstacles(container, order_id, actor),
  ])
  const left = parts.map(({ items, ...part }) => ({
    vendor_order_id: part.id,
    display_id: part.display_id,
    vendor_name: part.vendor_name,
    closed: obstacles?.gone[part.id] ?? null,
    lines: items.map(({ line_item_id, title, quantity, cancelled_quantity }) => ({
      line_item_id,
      title,
      quantity,
      left_quantity: Math.max(quantity - cancelled_quantity - (obstacles?.fulfilled[line_item_id] ?? 0), 0),
    })),
  }))
  return { cancellations, left }
}

/** More than a page shows of one order. */
const SHOWN = 100

/** @throws MedusaError NOT_FOUND: "not yours" and "not there" are one answer */
export async function requireOwnOrder(
  container: MedusaContainer,
  id: string,
  customer_id: string | undefined,
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const filters = customer_id === undefined ? { id } : { id, customer_id }
  const { data } = await query.graph({ entity: "order", fields: ["id"], filters })
  if (data.length === 0) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${id} was not found`)
}
