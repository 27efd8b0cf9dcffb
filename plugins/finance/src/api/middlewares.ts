import { defineMiddlewares } from "@medusajs/framework/http"
import { adminFinanceMiddlewares } from "./admin/finance/middlewares"
import { internalFinanceMiddlewares } from "./internal/finance/middlewares"

export default defineMiddlewares({ routes: [...internalFinanceMiddlewares, ...adminFinanceMiddlewares] })
