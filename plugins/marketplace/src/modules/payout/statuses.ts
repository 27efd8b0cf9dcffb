/** Every closed list of the module, in the order in which people read them. */

/** `requested` and `processing` are under way: a vendor has at most one of them per currency. The others are ends. */
export const PAYOUT_STATUSES = ["requested", "processing", "paid", "failed"] as const
export type PayoutStatus = (typeof PAYOUT_STATUSES)[number]

export const PAYOUT_METHODS = ["bank_transfer", "stripe_connect", "wallet"] as const
export type PayoutMethod = (typeof PAYOUT_METHODS)[number]

/** Where the money is: not asked for, asked for, said by the bank to be there, or said not to be. */
export const TRANSFER_STATES = ["none", "initiated", "completed", "failed"] as const
export type TransferState = (typeof TRANSFER_STATES)[number]

export const PAYOUT_ORIGINS = ["request", "schedule"] as const
export type PayoutOrigin = (typeof PAYOUT_ORIGINS)[number]

/** `not_supported`: it was due, and no connected system can do it; the tenant's settings let the payout go on. */
export const IDENTITY_CHECKS = ["pending", "not_needed", "verified", "not_supported"] as const
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number]

export const IDENTITY_POLICIES = ["when_available", "required"] as const
export type IdentityPolicy = (typeof IDENTITY_POLICIES)[number]

export const PAYOUT_SCHEDULES = ["manual", "daily", "weekly", "monthly"] as const
export type PayoutSchedule = (typeof PAYOUT_SCHEDULES)[number]

export const HOLD_KINDS = ["manual", "dispute"] as const
