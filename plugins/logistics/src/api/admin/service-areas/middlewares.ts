import { type MiddlewareRoute, validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"
import { listConfig } from "./query-config"
import { CreateServiceAreaBody, ListServiceAreaParams, UpdateServiceAreaBody } from "./validators"

export const serviceAreaRoutes: MiddlewareRoute[] = [
  {
    matcher: "/admin/service-areas",
    method: ["GET"],
    middlewares: [validateAndTransformQuery(ListServiceAreaParams, listConfig)],
  },
  {
    matcher: "/admin/service-areas/export",
    method: ["GET"],
    middlewares: [validateAndTransformQuery(ListServiceAreaParams, listConfig)],
  },
  { matcher: "/admin/service-areas", method: ["POST"], middlewares: [validateAndTransformBody(CreateServiceAreaBody)] },
  {
    matcher: "/admin/service-areas/:id",
    method: ["POST"],
    middlewares: [validateAndTransformBody(UpdateServiceAreaBody)],
  },
]
