import { defineMiddlewares } from "@medusajs/framework/http"

import { cancellationMiddlewares } from "./cancellation-middlewares"
import { coreRoutes } from "./core-routes"
import { commissionMiddlewares } from "./admin/commission-rules/middlewares"
import { vendorMiddlewares } from "./admin/vendors/middlewares"
import { storeVendorMiddlewares } from "./store/vendors/middlewares"

export default defineMiddlewares({
  routes: [
    ...coreRoutes,
    ...cancellationMiddlewares,
    ...vendorMiddlewares,
    ...commissionMiddlewares,
    ...storeVendorMiddlewares,
  ],
})
