import { defineMiddlewares } from "@medusajs/framework/http"
import { auditReads } from "../access/audited-reads"
import { enforceAccess } from "../access/enforce"
import { applicationAccess, applicationClasses } from "../application"
import { completionMiddlewares } from "../checkout/completion"
import { explainErrors } from "../errors/explain"
import { idempotent } from "../idempotency/middleware"
import { oneCustomerAtATime } from "../input/one-customer-at-a-time"
import { refuseQuantities } from "../input/refuse-quantities"
import { refuseUnstorable } from "../input/refuse-unstorable"
import { resolvePrincipal } from "../principal/middleware"
import { recoverBeforeCompletion } from "../recovery/before-completion"
import { requireSecondFactor } from "../second-factor/require"
import { holdWhileBlocked } from "../timeline/hold-routes"
import { peopleRouteMiddlewares } from "./people-middlewares"
import { kernelRouteMiddlewares } from "./route-middlewares"

export default defineMiddlewares({
  errorHandler: explainErrors,
  routes: [
    {
      matcher: "/*",
      middlewares: [
        refuseUnstorable,
        resolvePrincipal,
        enforceAccess(applicationAccess),
        requireSecondFactor(applicationAccess),
        auditReads(applicationAccess, applicationClasses),
        idempotent,
      ],
    },
    // Without a method: before core's own checks of a body, which let a decimal pass.
    { matcher: "/store", middlewares: [refuseQuantities, oneCustomerAtATime] },
    {
      matcher: "/hooks/:connector/:tenant",
      method: ["POST"],
      bodyParser: { preserveRawBody: true, sizeLimit: "256kb" },
    },
    // What a checkout that died still holds is no reason to call the cart sold out.
    ...recoverBeforeCompletion,
    ...completionMiddlewares,
    ...kernelRouteMiddlewares,
    ...peopleRouteMiddlewares,
    ...holdWhileBlocked,
  ],
})
