/** Every closed list of the module, in the order in which people read them. */

export const VENDOR_STATUSES = ["pending", "active", "suspended", "closed"] as const
export type VendorStatus = (typeof VENDOR_STATUSES)[number]

export const VENDOR_ROLES = ["owner", "manager", "catalogue", "orders", "finance"] as const
export type VendorRole = (typeof VENDOR_ROLES)[number]

export const VENDOR_USER_STATUSES = ["invited", "active", "removed"] as const

/** `withdrawn`: the vendor no longer sells it; carts that still hold it are refused. */
export const VENDOR_PRODUCT_STATUSES = ["active", "withdrawn"] as const

export const VENDOR_ORDER_STATUSES = [
  "new",
  "accepted",
  "preparing",
  "ready",
  "shipped",
  "delivered",
  "completed",
  "cancelled",
] as const
export type VendorOrderStatus = (typeof VENDOR_ORDER_STATUSES)[number]

/** Until the goods are handed over. */
export const CANCELLABLE_STATUSES: readonly VendorOrderStatus[] = ["new", "accepted", "preparing", "ready"]

export const COMMISSION_KINDS = ["percent", "fixed", "tiered"] as const
export type CommissionKind = (typeof COMMISSION_KINDS)[number]

export const TIER_BASES = ["line", "vendor_order"] as const
export type TierBasis = (typeof TIER_BASES)[number]

export const COMMISSION_RULE_STATUSES = ["active", "inactive"] as const

export const COMMISSION_TRANSACTION_KINDS = ["charge", "reversal"] as const

/** Who may ask for a cancellation. `system`: the suite itself, because the stock is gone. */
export const CANCELLATION_ACTORS = ["customer", "vendor", "merchant", "system"] as const
export type CancellationActor = (typeof CANCELLATION_ACTORS)[number]

/** `requested`: accepted, and counted; WF-003 is on it. `completed`: everything was given back. */
export const CANCELLATION_STATUSES = ["requested", "completed"] as const

/** Until when shoppers may cancel by themselves: not at all, until the vendor has accepted, until the parcel is handed over. */
export const CANCELLATION_LIMITS = ["never", "acceptance", "dispatch"] as const
export type CancellationLimit = (typeof CANCELLATION_LIMITS)[number]

/** Handle of the vendor that sells what belongs to no other vendor. Made when first needed. */
export const HOUSE_HANDLE = "house"
