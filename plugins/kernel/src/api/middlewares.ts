import { defineMiddlewares } from "@medusajs/framework/http"
import { auditReads } from "../access/audited-reads"
import { enforceAccess } from "../access/enforce"
import { applicationAccess, applicationClasses } from "../application"
import { idempotent } from "../idempotency/middleware"
import { requireSecondFactor } from "../second-factor/require"
import { resolvePrincipal } from "../principal/middleware"
import { holdWhileBlocked } from "../timeline/hold-routes"
import { kernelRouteMiddlewares } from "./route-middlewares"

export default defineMiddlewares({
  routes: [
    {
      matcher: "/*",
      middlewares: [
        resolvePrincipal,
        enforceAccess(applicationAccess),
        requireSecondFactor(applicationAccess),
        auditReads(applicationAccess, applicationClasses),
        idempotent,
      ],
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
