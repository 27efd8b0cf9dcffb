import { access, merchant, owns, service } from "@dakkah/kernel"

export default access([
  ["GET             /admin/deliveries", merchant("logistics", owns.node)],
  ["GET             /admin/deliveries/export", merchant("logistics", owns.node)],
  ["GET             /admin/deliveries/summary", merchant("logistics", owns.node)],
  ["GET             /admin/deliveries/:id", merchant("logistics", owns.node)],
  ["POST            /admin/deliveries/:id/assign", merchant("logistics", owns.node)],
  ["POST            /admin/deliveries/:id/status", merchant("logistics", owns.node)],
  ["POST            /admin/deliveries/:id/proof", merchant("logistics", owns.node)],
  ["POST            /admin/deliveries/:id/cancel", merchant("logistics", owns.node)],
  ["GET             /admin/deliveries/:id/proofs/:proof_id/picture", merchant("logistics", owns.node)],
  ["GET POST        /admin/drivers", merchant("logistics", owns.node)],
  ["GET             /admin/drivers/export", merchant("logistics", owns.node)],
  ["GET POST DELETE /admin/drivers/:id", merchant("logistics", owns.node)],
  ["GET POST        /admin/service-areas", merchant("logistics", owns.node)],
  ["GET             /admin/service-areas/export", merchant("logistics", owns.node)],
  ["GET POST DELETE /admin/service-areas/:id", merchant("logistics", owns.node)],
  ["POST            /internal/logistics/deliveries", service("worker")],
  ["POST            /internal/logistics/deliveries/cancel", service("worker")],
])
