import { classify, hashed, type FieldClass, type TableClasses } from "./data-classes"

const guarded = (...names: string[]): Record<string, FieldClass> =>
  Object.fromEntries(names.map((name) => [name, "confidential"]))

const ADDRESS = guarded("company", "first_name", "last_name", "address_1", "address_2", "city", "postal_code", "phone")

/** What core's tables hold about people. The engine writes them, so nothing here is sealed by us. */
export const CORE_CLASSES: readonly TableClasses[] = [
  classify("customer", {
    area: "customers",
    fields: guarded("company_name", "first_name", "last_name", "email", "phone"),
  }),
  classify("customer_address", { area: "customers", fields: { ...ADDRESS, address_name: "confidential" } }),
  classify("order", { area: "orders", fields: guarded("email") }),
  classify("order_address", { area: "orders", fields: ADDRESS }),
  classify("fulfillment_address", { area: "orders", fields: ADDRESS }),
  classify("account_holder", { area: "orders", fields: guarded("email") }),
  classify("cart", { fields: guarded("email") }),
  classify("cart_address", { fields: ADDRESS }),
  classify("user", { area: "users", fields: guarded("first_name", "last_name", "email", "avatar_url") }),
  classify("invite", { area: "users", fields: { email: "confidential", token: "confidential" } }),
  classify("api_key", { area: "users", fields: { token: hashed } }),
  classify("provider_identity", { fields: { entity_id: "confidential", provider_metadata: hashed } }),
  classify("auth_verification", { fields: { entity_id: "confidential" } }),
  classify("auth_password_reset_token", { fields: { entity_id: "confidential", token_hash: hashed } }),
  classify("auth_mfa_factor", { fields: { provider_metadata: hashed } }),
  classify("auth_mfa_recovery_code", { fields: { code_hash: hashed } }),
  // What staff write about a case.
  ...["order_claim_item", "order_exchange_item", "return_item", "refund"].map((table) =>
    classify(table, { area: "orders", fields: guarded("note") }),
  ),
  // A shop's own stores and the areas it serves: told to everybody.
  classify("stock_location_address", {
    fields: Object.fromEntries(
      ["company", "address_1", "address_2", "city", "postal_code", "phone"].map((name) => [name, "internal" as const]),
    ),
  }),
  classify("geo_zone", { fields: { city: "public", postal_expression: "public" } }),
]
