import { classify } from "@dakkah/kernel"

export default [
  classify("cityos_delivery", {
    area: "logistics",
    fields: {
      pickup_address: "confidential",
      dropoff_address: "confidential",
      recipient_name: "confidential",
      recipient_phone: "confidential",
      handover_code: "confidential",
    },
  }),
  classify("cityos_delivery_event", { area: "logistics", fields: { location: "confidential", note: "confidential" } }),
  classify("cityos_driver", { area: "logistics", fields: { name: "confidential", phone: "confidential" } }),
  classify("cityos_proof_of_delivery", {
    area: "logistics",
    fields: { recipient_name: "confidential", file_id: "confidential", code_hash: "confidential" },
  }),
  classify("cityos_service_area", { fields: { cities: "public", postal_prefixes: "public" } }),
]
