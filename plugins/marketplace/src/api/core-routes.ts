import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { MARKETPLACE } from "../modules/marketplace"
import type MarketplaceModuleService from "../modules/marketplace/service"
import { packedTooMuch } from "../rules/packed-too-much"
import { previewCancellation, sendRefusal } from "./lib/cancellations"
import { requestCancellation } from "./lib/request-cancellation"

type Handler = (request: MedusaRequest, response: MedusaResponse) => Promise<"go on" | void>

/** Runs before core's own route; what it does not answer goes on to core. */
const before =
  (handler: Handler) =>
  async (request: MedusaRequest, response: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    try {
      if ((await handler(request, response)) === "go on") next()
    } catch (error) {
      next(error)
    }
  }

const partsOf = (container: MedusaContainer, order_id: string) =>
  container.resolve<MarketplaceModuleService>(MARKETPLACE).cancellableParts(order_id)

/** Core's button asks as ours does: commissions, ledger, parcels and coupons are not core's business. */
const cancelOrder: Handler = async (request, response) => {
  const order_id = String(request.params["id"])
  // An order that was never placed has nobody but core.
  if ((await partsOf(request.scope, order_id)).length === 0) return "go on"
  const answer = await requestCancellation(request, order_id, "merchant", { reason: "Cancelled by the shop" })
  if (answer.refusal) return sendRefusal(response, answer.refusal)
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ["*"], filters: { id: order_id } })
  response.json({ order: data[0], cancellation_id: answer.cancellation_id })
}

/** Money of an order goes back with what it was paid for; by hand only where there is nothing left to cancel (goods that came back). */
const refundPayment: Handler = async (request, response) => {
  const order_id = await orderOfPayment(request.scope, String(request.params["id"]))
  if (order_id === null || (await partsOf(request.scope, order_id)).length === 0) return "go on"
  const { plan, refusal } = await previewCancellation(request.scope, order_id, {}, "merchant")
  if (refusal) return "go on"
  response.status(409).json({
    type: "conflict",
    code: "cancel_instead",
    message:
      "This order can still be cancelled. Cancel it, or the pieces that are meant, on the order's page: the money then goes back by itself, with commission, tax and shipping.",
    details: { order_id, refundable: plan.refund_amount },
  })
}

/** Pieces that are cancelled are not packed, also before core knows of it. */
const createFulfillment: Handler = async (request, response) => {
  const { items = [] } = (request.body ?? {}) as { items?: { id: string; quantity: number }[] }
  const parts = await partsOf(request.scope, String(request.params["id"]))
  const refusal = packedTooMuch(parts, Array.isArray(items) ? items : [])
  if (refusal) return sendRefusal(response, refusal)
  return "go on"
}

async function orderOfPayment(container: MedusaContainer, payment_id: string): Promise<string | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "payment",
    fields: ["payment_collection.order.id"],
    filters: { id: payment_id },
  })
  const [payment] = data as { payment_collection?: { order?: { id?: string } } }[]
  return payment?.payment_collection?.order?.id ?? null
}

const route = (matcher: string, handler: Handler): MiddlewareRoute => ({
  matcher,
  methods: ["POST"],
  middlewares: [before(handler)],
})

/** Core's own ways to cancel, to give money back and to pack: they lead to a request, or they say what to do instead. */
export const coreRoutes: MiddlewareRoute[] = [
  route("/admin/orders/:id/cancel", cancelOrder),
  route("/admin/payments/:id/refund", refundPayment),
  route("/admin/orders/:id/fulfillments", createFulfillment),
]
