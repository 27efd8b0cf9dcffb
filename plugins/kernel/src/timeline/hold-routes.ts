import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { requireUnblocked } from "./blocks"

type Handler = (request: MedusaRequest, response: MedusaResponse, next: MedusaNextFunction) => Promise<void>

const hold =
  (orderOf: (request: MedusaRequest) => string | undefined | Promise<string | undefined>): Handler =>
  async (request, _response, next) => {
    try {
      const order_id = await orderOf(request)
      if (order_id !== undefined) await requireUnblocked(request.scope, order_id)
      next()
    } catch (error) {
      next(error)
    }
  }

const inPath = (request: MedusaRequest): string | undefined => request.params["id"]

async function ofPayment(request: AuthenticatedMedusaRequest | MedusaRequest): Promise<string | undefined> {
  const { data } = await request.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: ["payment_collection.order.id"],
    filters: { id: request.params["id"] as string },
  })
  const [payment] = data as { payment_collection?: { order?: { id?: string } } }[]
  return payment?.payment_collection?.order?.id
}

/** Core's own ways to ship and to bill an order: they wait while its timeline says that something blocks it. */
export const holdWhileBlocked: MiddlewareRoute[] = [
  { matcher: "/admin/orders/:id/fulfillments", methods: ["POST"], middlewares: [hold(inPath)] },
  {
    matcher: "/admin/orders/:id/fulfillments/:fulfillment_id/shipments",
    methods: ["POST"],
    middlewares: [hold(inPath)],
  },
  { matcher: "/admin/payments/:id/capture", methods: ["POST"], middlewares: [hold(ofPayment)] },
]
