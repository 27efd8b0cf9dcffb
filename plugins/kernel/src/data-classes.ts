import { classify, hashed, sealed } from "./data-classes/data-classes"

export default [
  classify("cityos_audit_log", {
    area: "audit",
    fields: { origin: "confidential", before: "confidential", after: "confidential" },
  }),
  classify("cityos_webhook_inbox", { fields: { raw_body: "confidential", headers: "confidential" } }),
  classify("cityos_idempotency_key", { fields: { response: "confidential" } }),
  classify("cityos_connector_secret", { fields: { value: sealed(), fingerprint: "internal" } }),
  classify("cityos_second_factor", { fields: { secret: sealed() } }),
  classify("cityos_recovery_code", { fields: { code_hash: hashed } }),
  classify("cityos_second_factor_session", { fields: { session_hash: hashed } }),
]
