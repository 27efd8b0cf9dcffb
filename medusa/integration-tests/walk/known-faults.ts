/**
 * Routes of core that answer 500, or nothing, where a 4xx would be right. They show and change nothing of another shop: leaks and
 * writes are never excused here. A line that is no longer needed should go.
 */
export const KNOWN_FAULTS: Readonly<Record<string, string>> = {
  "GET /admin/sales-channels": "core filters by location_id through a link that has no such property",
  "GET /admin/translations/entities": "core's translation module is off: its service is not found",
  "GET /admin/users/:id/roles": "core's RBAC module is not installed (commercial): its service is not found",
  "DELETE /admin/users/:id/roles/:role_id":
    "core's RBAC module is not installed (commercial): its service is not found",
  "GET /admin/index/details": "core's index module is off: never answers",
  "POST /admin/index/sync": "core's index module is off: never answers",
  "GET /admin/fulfillment-providers/:id/options": "core resolves an unknown provider in the container",
  "POST /admin/payment-collections/:id/payment-sessions": "core reads a payment collection that was not found",
  "POST /store/payment-collections/:id/payment-sessions": "core reads a payment collection that was not found",
  "POST /store/carts/:id/promotions": "core reads completed_at of a cart that was not found",
  "DELETE /store/carts/:id/promotions": "core reads completed_at of a cart that was not found",
  "DELETE /store/carts/:id/line-items/:line_id": "core reads completed_at of a cart that was not found",
  "POST /store/shipping-options/:id/calculate": "core prices a shipping option that was not found",
  "POST /admin/stock-locations": "core trims a name that was not sent",
  "POST /admin/products/imports": "core opens a file that does not exist",
  "POST /admin/workflows-executions/:workflow_id/run": "core runs a workflow on an empty input",
  "POST /admin/api-keys/:id/sales-channels": "core reads the type of a key that was not found",
  "POST /admin/products/:id/options/batch": "core reads a product that was not found",
  "POST /admin/products/:id/variants/:variant_id": "core reads the variants of a product that was not found",
  "DELETE /admin/products/:id/variants/:variant_id": "core reads the variants of a product that was not found",
  "POST /admin/products/:id/variants/:variant_id/inventory-items":
    "core reads the variants of a product that was not found",
  "POST /admin/sales-channels/:id/products": "the composite foreign key refuses the link; core answers 500",
  "POST /admin/stock-locations/:id/sales-channels": "the composite foreign key refuses the link; core answers 500",
  "DELETE /admin/claims/:id/inbound/items/:action_id": "core reads return_id of a claim that was not found",
  "DELETE /admin/exchanges/:id/inbound/items/:action_id": "core reads return_id of an exchange that was not found",
  "POST /auth/mfa/factors": "core does not know the provider of a second factor and says 500",
}

/** Answers that stay open: nothing is late here. */
export const STREAMS: ReadonlySet<string> = new Set([
  "GET /admin/orders/:id/timeline/stream",
  "GET /admin/workflows-executions/:workflow_id/subscribe",
  "GET /admin/workflows-executions/:workflow_id/:transaction_id/subscribe",
])

/** Core's routes that are closed on purpose: commercial modules and the vendor's cloud. */
export const CLOSED =
  /^[A-Z]+ \/(admin\/rbac|admin\/index|cloud)(\/|$)|^(GET|POST) \/admin\/workflows-executions\/:[a-z_]+\/.+$/
