import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { CancelDeliveriesBody, EnsureDeliveriesBody } from "./validators"

export const internalDeliveryRoutes: MiddlewareRoute[] = [
  {
    matcher: "/internal/logistics/deliveries",
    method: ["POST"],
    middlewares: [validateAndTransformBody(EnsureDeliveriesBody)],
  },
  {
    matcher: "/internal/logistics/deliveries/cancel",
    method: ["POST"],
    middlewares: [validateAndTransformBody(CancelDeliveriesBody)],
  },
]
