import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"

import { SavePolicy } from "./admin/cancellation-policies/validators"
import { PreviewCancellation, RequestCancellation } from "./lib/cancellation-body"

const of = (path: string): MiddlewareRoute[] => [
  { matcher: path, methods: ["POST"], middlewares: [validateAndTransformBody(RequestCancellation)] },
  { matcher: `${path}/preview`, methods: ["POST"], middlewares: [validateAndTransformBody(PreviewCancellation)] },
]

export const cancellationMiddlewares: MiddlewareRoute[] = [
  ...of("/admin/orders/:id/cancellations"),
  ...of("/store/orders/:id/cancellations"),
  { matcher: "/admin/cancellation-policies", methods: ["POST"], middlewares: [validateAndTransformBody(SavePolicy)] },
]
