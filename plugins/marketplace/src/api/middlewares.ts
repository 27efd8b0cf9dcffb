import { defineMiddlewares } from "@medusajs/framework/http"

import { commissionMiddlewares } from "./admin/commission-rules/middlewares"
import { vendorMiddlewares } from "./admin/vendors/middlewares"
import { storeVendorMiddlewares } from "./store/vendors/middlewares"

export default defineMiddlewares({
  routes: [...vendorMiddlewares, ...commissionMiddlewares, ...storeVendorMiddlewares],
})
