/** What a shopper may see of a vendor; nothing else can be asked for. */
export const PUBLIC_VENDOR_FIELDS = ["id", "name", "handle", "logo_url", "description"]

export const publicVendorList = {
  defaults: PUBLIC_VENDOR_FIELDS,
  allowed: PUBLIC_VENDOR_FIELDS,
  isList: true,
  defaultLimit: 20,
}
export const publicVendor = { defaults: PUBLIC_VENDOR_FIELDS, allowed: PUBLIC_VENDOR_FIELDS, isList: false }
