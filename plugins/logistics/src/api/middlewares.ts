import { defineMiddlewares } from "@medusajs/framework/http"
import { deliveryRoutes } from "./admin/deliveries/middlewares"
import { driverRoutes } from "./admin/drivers/middlewares"
import { serviceAreaRoutes } from "./admin/service-areas/middlewares"
import { internalDeliveryRoutes } from "./internal/logistics/deliveries/middlewares"

export default defineMiddlewares({
  routes: [...deliveryRoutes, ...driverRoutes, ...serviceAreaRoutes, ...internalDeliveryRoutes],
})
