import { z } from "@medusajs/framework/zod"
import { ACCOUNT_ORDERS } from "../../../modules/ledger/queries/account-balances"

const LIMIT = 100
const list = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(schema).max(20).optional())
const currency = z
  .string()
  .regex(/^[A-Za-z]{3}$/)
  .optional()
const format = z.enum(["json", "csv"]).default("json")
const instant = z.iso.datetime({ offset: true }).optional()
const page = {
  limit: z.coerce.number().int().min(1).max(LIMIT).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
}

export const KINDS = [
  "receivable",
  "capture",
  "credit",
  "sale",
  "refund",
  "release",
  "reversal",
  "payout",
  "payout_settlement",
  "payout_return",
] as const

export const FrozenParams = z.object({
  ...page,
  status: z.enum(["frozen", "lifted"]).default("frozen"),
  q: z.string().max(320).optional(),
  /** Those that keep this customer from ordering: by the account, or by its address. */
  customer_id: z.string().max(128).optional(),
})

export const LiftSchema = z.object({ reason: z.string().trim().min(1).max(1_000) })

export type FrozenQuery = z.infer<typeof FrozenParams>
export type LiftBody = z.infer<typeof LiftSchema>

export const TrialBalanceParams = z.object({ currency_code: currency, as_of: instant, format })

export const AccountsParams = z.object({
  ...page,
  format,
  q: z.string().max(128).optional(),
  type: list(z.enum(["asset", "liability", "equity", "revenue", "expense"])),
  owner_type: list(z.enum(["tenant", "vendor", "customer"])),
  owner_id: z.string().max(128).optional(),
  currency_code: currency,
  order: z.enum(ACCOUNT_ORDERS as [string, ...string[]]).default("code"),
})

export const StatementParams = z.object({
  ...page,
  format,
  from: instant,
  to: instant,
  kind: list(z.enum(KINDS)),
  order_id: z.string().max(128).optional(),
  order: z.enum(["sequence", "-sequence"]).default("-sequence"),
})

export const JournalParams = z.object({
  ...page,
  format,
  q: z.string().max(128).optional(),
  kind: list(z.enum(KINDS)),
  order_id: z.string().max(128).optional(),
  vendor_order_id: z.string().max(128).optional(),
  currency_code: currency,
  from: instant,
  to: instant,
  order: z.enum(["sequence", "-sequence", "posted_at", "-posted_at"]).default("-sequence"),
})

export const DeferredParams = z.object({
  ...page,
  format,
  q: z.string().max(128).optional(),
  status: z.enum(["open", "confirmed", "canceled"]).default("open"),
  order: z.enum(["created_at", "-created_at", "amount", "-amount"]).default("created_at"),
})

/** What the bank's statement says: its own reference, and the amount in whole minor units. */
export const MatchSchema = z.object({
  bank_reference: z.string().trim().min(1).max(140),
  amount: z.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  currency_code: z.string().regex(/^[A-Za-z]{3}$/),
})

export const ConfirmCashSchema = z.object({ receipt: z.string().trim().min(1).max(140) })

export type TrialBalanceQuery = z.infer<typeof TrialBalanceParams>
export type AccountsQuery = z.infer<typeof AccountsParams>
export type StatementQuery = z.infer<typeof StatementParams>
export type JournalQuery = z.infer<typeof JournalParams>
export type DeferredQuery = z.infer<typeof DeferredParams>
export type MatchBody = z.infer<typeof MatchSchema>
export type ConfirmCashBody = z.infer<typeof ConfirmCashSchema>
