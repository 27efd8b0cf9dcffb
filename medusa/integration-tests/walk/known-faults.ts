/**
 * Routes of core that answer 500, or nothing, where a 4xx would be right. They show and change nothing of another shop: leaks and
 * writes are never excused here. A line that is no longer needed should go.
 */
export const KNOWN_FAULTS: Readonly<Record<string, string>> = {
  "GET /admin/index/details": "core's index module is off: never answers",
  "POST /admin/index/sync": "core's index module is off: never answers",
  "POST /store/shipping-options/:id/calculate": "core prices a shipping option that was not found",
  "POST /admin/workflows-executions/:workflow_id/run": "core runs a workflow on an empty input",
  "POST /admin/products/:id/options/batch": "core reads a product that was not found",
  "POST /admin/products/:id/variants/:variant_id": "core reads the variants of a product that was not found",
  "DELETE /admin/products/:id/variants/:variant_id": "core reads the variants of a product that was not found",
  "POST /admin/products/:id/variants/:variant_id/inventory-items":
    "core reads the variants of a product that was not found",
  "DELETE /admin/claims/:id/inbound/items/:action_id": "core reads return_id of a claim that was not found",
  "DELETE /admin/exchanges/:id/inbound/items/:action_id": "core reads return_id of an exchange that was not found",
  "POST /admin/sales-channels/:id/products":
    "core adds and removes what another shop has in one request: 500 (to add alone is a 404)",
  "POST /admin/stock-locations/:id/sales-channels":
    "core adds and removes what another shop has in one request: 500 (to add alone is a 404)",
  "POST /auth/mfa/factors": "core does not know the provider of a second factor and says 500",
}

/** Answers that stay open: nothing is late here. */
export const STREAMS: ReadonlySet<string> = new Set([
  "GET /admin/orders/:id/timeline/stream",
  "GET /admin/workflows-executions/:workflow_id/subscribe",
  "GET /admin/workflows-executions/:workflow_id/:transaction_id/subscribe",
])

/** What the dashboard asks before anybody has signed in: switches of the installation, nothing of a shop. */
export const BEFORE_LOG_IN: ReadonlySet<string> = new Set(["GET /admin/feature-flags", "GET /cloud/auth"])

/** Core's routes that are closed on purpose: commercial modules, modules that are not loaded, the vendor's cloud, an index of all shops. */
export const CLOSED =
  /^[A-Z]+ \/(admin\/rbac|admin\/index|admin\/translations|admin\/users\/:id\/roles|admin\/search-indexes\/:id|cloud)(\/|$)|^(GET|POST) \/admin\/workflows-executions\/:[a-z_]+\/.+$/
