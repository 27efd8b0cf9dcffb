import { classify, sealed } from "@dakkah/kernel"

/** Spaces and letter case are how a person writes the same number. */
const compact = (value: string): string => value.replace(/\s/g, "").toUpperCase()

export default [
  classify("cityos_vendor", {
    area: "vendors",
    fields: {
      name: "public",
      legal_name: "internal",
      email: "confidential",
      phone: "confidential",
      address: "confidential",
      connected_account_id: "confidential",
      bank_account_holder: "confidential",
      iban: sealed({ index: "iban_index", normalize: compact }),
      iban_index: "internal",
      tax_number: sealed({ index: "tax_number_index", normalize: compact }),
      tax_number_index: "internal",
    },
  }),
  // Who asked for it: the schedule or a person, not from where.
  classify("cityos_payout", { fields: { origin: "internal" } }),
  classify("cityos_vendor_user", { area: "vendors", fields: { email: "confidential", name: "confidential" } }),
]
