import { access, anyone, customer, merchant, service, type AccessLine, type Audience } from "./access"

const every = (path: string, audience: Audience): AccessLine => [`GET POST PUT PATCH DELETE ${path}`, audience]

/** Core's admin resources by the area of work they belong to. A resource that a later version adds is in no area and does not answer. */
const ADMIN_AREAS: Readonly<Record<string, readonly string[]>> = {
  catalogue: [
    "products",
    "product-categories",
    "product-options",
    "product-tags",
    "product-types",
    "product-variants",
    "collections",
  ],
  orders: [
    "orders",
    "draft-orders",
    "claims",
    "exchanges",
    "returns",
    "order-edits",
    "order-changes",
    "fulfillments",
    "payments",
    "payment-collections",
  ],
  customers: ["customers", "customer-groups"],
  pricing: ["price-lists", "price-preferences", "promotions", "campaigns"],
  inventory: ["inventory-items", "reservations", "stock-locations"],
  settings: [
    "regions",
    "stores",
    "sales-channels",
    "tax-rates",
    "tax-regions",
    "shipping-options",
    "shipping-option-types",
    "shipping-profiles",
    "fulfillment-sets",
    "refund-reasons",
    "return-reasons",
  ],
  users: ["invites", "api-keys"],
  files: ["uploads"],
  lists: ["currencies", "locales", "tax-providers", "fulfillment-providers", "notifications", "plugins", "search"],
  self: ["views", "layouts", "property-labels"],
}

/**
 * Of the engine's own routes the lists only: what `subscribe` tells knows no tenant (core keeps its listeners by workflow), and
 * `run` and `steps` let anybody start or finish any workflow with input of his own. `/admin/index` waits for a module we do not load.
 */
const ENGINE: readonly AccessLine[] = [
  ["GET /admin/workflows-executions", merchant("operations")],
  ["GET /admin/workflows-executions/:id", merchant("operations")],
]

/**
 * Lines of their own, since a line for all below would open what the engine has not got: users' roles are a commercial module of
 * Medusa's, translations one that we do not load. A search index is of all tenants: who fills it anew would empty it for the others.
 */
const SINGLE: readonly AccessLine[] = [
  ["GET POST /admin/users", merchant("users")],
  ["GET POST DELETE /admin/users/:id", merchant("users")],
  every("/admin/users/:id/auth-providers", merchant("users")),
  every("/admin/users/:id/reset-password", merchant("users")),
  ["GET /admin/search-indexes", merchant("operations")],
]

/** Core reads these with POST, or lets somebody change only what is his own. */
const ADMIN_EXCEPTIONS: readonly AccessLine[] = [
  ["GET POST /admin/users/me", merchant("self")],
  ["POST /admin/invites/accept", anyone()],
  // Read by the dashboard before anybody has signed in: names of the build's switches, nothing of a tenant.
  ["GET /admin/feature-flags", anyone()],
  ["GET /admin/regions", merchant("lists")],
  ["GET /admin/stores", merchant("lists")],
  ["GET /admin/sales-channels", merchant("lists")],
]

const STORE_PUBLIC = [
  "collections",
  "currencies",
  "locales",
  "payment-providers",
  "product-categories",
  "product-options",
  "product-tags",
  "product-types",
  "product-variants",
  "products",
  "regions",
  "return-reasons",
  "shipping-options",
] as const

const STORE: readonly AccessLine[] = [
  ...STORE_PUBLIC.map((resource): AccessLine => [`GET /store/${resource}/**`, anyone()]),
  every("/store/carts/**", anyone()),
  ["POST /store/shipping-options/:id/calculate", anyone()],
  ["POST /store/search", anyone()],
  ["POST /store/payment-collections", anyone()],
  ["POST /store/payment-collections/:id/payment-sessions", anyone()],
  ["POST /store/customers", anyone()],
  every("/store/customers/me/**", customer()),
  ["GET /store/orders", customer()],
  // Core answers an order to whoever knows its id; the id is unguessable, and the tenant confines it.
  ["GET /store/orders/:id", anyone()],
  ["POST /store/orders/:id/transfer/request", customer()],
  ["POST /store/orders/:id/transfer/cancel", customer()],
  ["POST /store/orders/:id/transfer/accept", anyone()],
  ["POST /store/orders/:id/transfer/decline", anyone()],
  ["POST /store/returns", customer()],
]

/** Core's routes have their lines too. `/admin/rbac` and whatever is not here do not answer. */
export const CORE_ACCESS = access([
  ...Object.entries(ADMIN_AREAS).flatMap(([area, resources]) =>
    resources.map((resource) => every(`/admin/${resource}/**`, merchant(area))),
  ),
  ...SINGLE,
  ...ADMIN_EXCEPTIONS,
  ...ENGINE,
  ...STORE,
  // Says whether there is a log-in by Medusa's cloud. There is none; nothing else under `/cloud` answers.
  ["GET /cloud/auth", anyone()],
  every("/auth/**", anyone()),
  // Makes a user of whoever holds an identity; people come in by an invite only.
  ["POST /auth/:provider/user", service()],
  ["POST /hooks/payment/:provider", anyone()],
])
