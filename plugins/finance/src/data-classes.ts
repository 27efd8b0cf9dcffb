import { classify } from "@dakkah/kernel"

export default [
  classify("cityos_offline_intent", {
    area: "finance",
    fields: { card: "confidential", bank_reference: "confidential" },
  }),
  classify("cityos_account_freeze", { area: "finance", fields: { email: "confidential", reason: "confidential" } }),
  classify("cityos_offline_operation", { fields: { answer: "internal" } }),
]
