import { ApiLoader } from "@medusajs/framework/http"

export interface Route {
  method: string
  /** As the router has it: `/admin/products/:id`. */
  path: string
}

/**
 * Notes every route that the application registers, core's and the plugins', while it starts. Call it before the start: it
 * uses the loader's own tracing hook, so a new route is noted without anybody adding it.
 */
export function noteRoutes(): Route[] {
  const routes: Route[] = []
  ApiLoader.traceRoute = (handler, { route, method }) => {
    if (!routes.some((known) => known.method === method && known.path === route)) routes.push({ method, path: route })
    return handler
  }
  return routes
}

export const nameOf = ({ method, path }: Route): string => `${method} ${path}`
