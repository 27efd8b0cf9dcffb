/** Fields of a vendor that lie sealed (see data-classes). */
export const RESTRICTED_FIELDS = ["iban", "tax_number"] as const

export const VENDOR_TABLE = "cityos_vendor"
