import { type MiddlewareRoute, validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"
import { listConfig } from "./query-config"
import { CreateDriverBody, ListDriverParams, UpdateDriverBody } from "./validators"

export const driverRoutes: MiddlewareRoute[] = [
  {
    matcher: "/admin/drivers",
    method: ["GET"],
    middlewares: [validateAndTransformQuery(ListDriverParams, listConfig)],
  },
  {
    matcher: "/admin/drivers/export",
    method: ["GET"],
    middlewares: [validateAndTransformQuery(ListDriverParams, listConfig)],
  },
  { matcher: "/admin/drivers", method: ["POST"], middlewares: [validateAndTransformBody(CreateDriverBody)] },
  { matcher: "/admin/drivers/:id", method: ["POST"], middlewares: [validateAndTransformBody(UpdateDriverBody)] },
]
