export const VENDOR_FIELDS = [
  "id",
  "name",
  "handle",
  "legal_name",
  "email",
  "phone",
  "status",
  "suspended_at",
  "suspension_reason",
  "locale",
  "currency_code",
  "address",
  "logo_url",
  "description",
  "connected_account_id",
  "created_at",
  "updated_at",
]

export const vendorList = { defaults: VENDOR_FIELDS, isList: true, defaultLimit: 20 }
/** Restricted fields are masked: one sees whether they are there. */
const RESTRICTED_FIELDS = ["bank_account_holder", "iban", "tax_number"]

export const vendorDetail = { defaults: [...VENDOR_FIELDS, ...RESTRICTED_FIELDS], isList: false }
export const vendorProductList = {
  defaults: [
    "id",
    "product_id",
    "status",
    "created_at",
    "product.id",
    "product.title",
    "product.thumbnail",
    "product.status",
  ],
  isList: true,
  defaultLimit: 20,
}
export const vendorUserList = {
  defaults: ["id", "email", "name", "role", "status", "created_at"],
  isList: true,
  defaultLimit: 20,
}
