import { access, anyone, customer, merchant, service } from "./access/access"

export default access([
  // The signature of the message is what is checked, and the tenant stands in the address.
  ["POST /hooks/:connector/:tenant", anyone()],
  ["POST /internal/dispatches", service("relay")],
  ["POST /internal/timeline", service("worker", "payload")],
  ["POST /internal/timeline/blocks", service("worker")],
  ["POST /internal/audit", service("worker", "payload")],
  ["POST /internal/sagas", service("worker")],
  ["POST /internal/tenant", service("worker")],
  ["GET POST /internal/health", service("worker", "relay", "payload")],
  ["GET POST /admin/orders/:id/timeline", merchant("orders")],
  ["GET /admin/orders/:id/timeline/stream", merchant("orders")],
  ["GET /admin/sagas", merchant("operations")],
  ["POST /admin/sagas/:id/retry", merchant("operations")],
  ["POST /admin/sagas/:id/give-up", merchant("operations")],
  ["GET /admin/outbox", merchant("operations")],
  ["GET /admin/outbox/summary", merchant("operations")],
  ["POST /admin/outbox/:id/retry", merchant("operations")],
  ["POST /admin/outbox/:id/discard", merchant("operations")],
  ["GET /admin/audit", merchant("audit")],
  ["GET /admin/audit/export", merchant("audit")],
  ["GET /admin/audit/verify", merchant("audit")],
  ["GET /admin/health", merchant("operations")],
  ["GET /store/orders/:id/timeline", customer()],
])
