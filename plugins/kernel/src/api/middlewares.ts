import { defineMiddlewares } from "@medusajs/framework/http"
import { auditReads } from "../access/audited-reads"
import { enforceAccess } from "../access/enforce"
import { applicationAccess } from "../application"
import { idempotent } from "../idempotency/middleware"
import { resolvePrincipal } from "../principal/middleware"
import { holdWhileBlocked } from "../timeline/hold-routes"
import { kernelRouteMiddlewares } from "./route-middlewares"

export default defineMiddlewares({
  routes: [
    {
      matcher: "/*",
      middlewares: [resolvePrincipal, enforceAccess(applicationAccess), auditReads(applicationAccess), idempotent],
    },
    {
      matcher: "/hooks/:connector/:tenant",
      method: ["POST"],
      bodyParser: { preserveRawBody: true, sizeLimit: "256kb" },
    },
    ...kernelRouteMiddlewares,
    ...holdWhileBlocked,
  ],
})
