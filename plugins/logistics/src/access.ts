import { access, merchant, service } from "@dakkah/kernel"

export default access([
  ["GET             /admin/deliveries", merchant("logistics")],
  ["GET             /admin/deliveries/export", merchant("logistics")],
  ["GET             /admin/deliveries/summary", merchant("logistics")],
  ["GET             /admin/deliveries/:id", merchant("logistics")],
  ["POST            /admin/deliveries/:id/assign", merchant("logistics")],
  ["POST            /admin/deliveries/:id/status", merchant("logistics")],
  ["POST            /admin/deliveries/:id/proof", merchant("logistics")],
  ["POST            /admin/deliveries/:id/cancel", merchant("logistics")],
  ["GET             /admin/deliveries/:id/proofs/:proof_id/picture", merchant("logistics")],
  ["GET POST        /admin/drivers", merchant("logistics")],
  ["GET POST DELETE /admin/drivers/:id", merchant("logistics")],
  ["GET POST        /admin/service-areas", merchant("logistics")],
  ["GET POST DELETE /admin/service-areas/:id", merchant("logistics")],
  ["POST            /internal/logistics/deliveries", service("worker")],
  ["POST            /internal/logistics/deliveries/cancel", service("worker")],
])
