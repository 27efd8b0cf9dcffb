import { type MiddlewareRoute, validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"
import { listConfig } from "./query-config"
import { AssignBody, CancelBody, ListDeliveriesParams, ProofBody, StatusBody, SummaryParams } from "./validators"

export const deliveryRoutes: MiddlewareRoute[] = [
  {
    matcher: "/admin/deliveries",
    method: ["GET"],
    middlewares: [validateAndTransformQuery(ListDeliveriesParams, listConfig)],
  },
  {
    matcher: "/admin/deliveries/export",
    method: ["GET"],
    middlewares: [validateAndTransformQuery(ListDeliveriesParams, listConfig)],
  },
  {
    matcher: "/admin/deliveries/summary",
    method: ["GET"],
    middlewares: [validateAndTransformQuery(SummaryParams, { isList: false, defaults: [] })],
  },
  { matcher: "/admin/deliveries/:id/assign", method: ["POST"], middlewares: [validateAndTransformBody(AssignBody)] },
  { matcher: "/admin/deliveries/:id/status", method: ["POST"], middlewares: [validateAndTransformBody(StatusBody)] },
  { matcher: "/admin/deliveries/:id/cancel", method: ["POST"], middlewares: [validateAndTransformBody(CancelBody)] },
  {
    matcher: "/admin/deliveries/:id/proof",
    method: ["POST"],
    bodyParser: { sizeLimit: "3mb" },
    middlewares: [validateAndTransformBody(ProofBody)],
  },
]
